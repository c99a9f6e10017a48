import type { EntityManager } from '#kernel/database/entity-manager';
import { hashOfLink, newLinkToken } from '../links/link-token.ts';
import { PasswordLinkPurpose } from './password.types.ts';

/** How long a link is good: one that was asked for is used at once, one that came unasked is found after the weekend. */
const GOOD_FOR: Record<PasswordLinkPurpose, string> = {
  [PasswordLinkPurpose.RESET]: '30 minutes',
  [PasswordLinkPurpose.FIRST]: '72 hours',
};

/**
 * Makes a link with which a person sets a password, inside an organization that he is a member of, and returns its token.
 * The link before it is good no longer.
 */
export async function issuePasswordLink(
  em: EntityManager,
  userId: string,
  purpose: PasswordLinkPurpose,
  goodFor = GOOD_FOR[purpose],
): Promise<string> {
  const token = newLinkToken();
  await em.execute(
    `insert into identity.password_links (user_id, hash, purpose, expires_at) values (?, ?, ?, now() + ?::interval)
     on conflict (user_id) do update set hash = excluded.hash, purpose = excluded.purpose, created_at = now(),
       expires_at = excluded.expires_at`,
    [userId, hashOfLink(token), purpose, goodFor],
  );
  return token;
}

/** Makes the link that a person may have good for nothing. */
export async function forgetPasswordLinks(em: EntityManager, userId: string): Promise<void> {
  await em.execute('delete from identity.password_links where user_id = ?', [userId]);
}
