import type { EntityManager } from '#kernel/database/entity-manager';
import { hashOfLink } from '../links/link-token.ts';
import type { Counter } from '../sessions/counters.ts';

/** Tries in 15 minutes that cost no waiting. */
const FREE = 5;

/**
 * What tries of the second factor count for: the account, however many challenges there are, or the device, where this person has
 * signed in on it before. So whoever knows the password can neither guess faster nor keep its owner out.
 */
export async function codeCounter(em: EntityManager, userId: string, device?: string | null): Promise<Counter> {
  const known = device
    ? await em.execute('select from identity.devices where hash = ? and user_id = ? and expires_at > now()', [
        hashOfLink(device),
        userId,
      ])
    : [];
  return { subject: `code:${userId}${known.length > 0 ? `:${hashOfLink(device ?? '')}` : ''}`, free: FREE };
}
