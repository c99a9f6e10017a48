import type { EntityManager } from '#kernel/database/entity-manager';
import { hashOfLink, newLinkToken } from '../links/link-token.ts';

const GOOD_FOR = '1 year';
/** Devices that are remembered of one person: those used last. */
const MOST = 20;

/**
 * Remembers a device on which a person has just signed in, inside an organization of his. Returns what the browser keeps to be
 * recognised: what it showed, if that is this person's, or something new. It opens nothing; see `countAttempt`.
 */
export async function rememberDevice(em: EntityManager, userId: string, shown?: string | null): Promise<string> {
  if (shown && (await isStillGood(em, userId, shown))) return shown;
  const token = newLinkToken();
  await em.execute(
    `with added as (
       insert into identity.devices (hash, user_id, expires_at) values (?, ?, now() + ?::interval))
     delete from identity.devices where hash in (
       select hash from identity.devices where user_id = ? order by last_used_at desc offset ?)`,
    [hashOfLink(token), userId, GOOD_FOR, userId, MOST - 1],
  );
  return token;
}

/** Forgets all devices of a person: who has been in with the old password is a stranger again. */
export async function forgetDevices(em: EntityManager, userId: string): Promise<void> {
  await em.execute('delete from identity.devices where user_id = ?', [userId]);
}

async function isStillGood(em: EntityManager, userId: string, token: string): Promise<boolean> {
  const prolonged = await em.execute(
    `update identity.devices set last_used_at = now(), expires_at = now() + ?::interval
      where hash = ? and user_id = ? and expires_at > now() returning hash`,
    [GOOD_FOR, hashOfLink(token), userId],
  );
  return prolonged.length > 0;
}
