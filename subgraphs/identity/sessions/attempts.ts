import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import { normalizeEmail } from '../users/normalize-email.ts';

/** Attempts in 15 minutes that cost no waiting; see identity.count_attempt for what follows. */
const FREE_BY_ACCOUNT = 5;
const FREE_BY_NETWORK = 50;

type Counted = { wait: number }[];

/** Who tries, and from where. */
export interface Attempt {
  email: string;
  address: string;
}

/**
 * Counts an attempt to sign in before it is made, so that a hundred at once are counted as a hundred.
 * Returns the seconds to wait, 0 when it may go on. Known and unknown addresses are counted alike.
 */
export function countAttempt(session: Session, { email, address }: Attempt): Promise<number> {
  return session.write(async (em) => {
    const network = await em.execute<Counted>(
      `select identity.count_attempt('network:' || case when family(a) = 4 then network(set_masklen(a, 24))
        else network(set_masklen(a, 64)) end, ?) as wait from (select ?::inet) given (a)`,
      [FREE_BY_NETWORK, isIP(address) ? address : '0.0.0.0'],
    );
    if (waitOf(network) > 0) return waitOf(network);
    return waitOf(
      await em.execute<Counted>('select identity.count_attempt(?, ?) as wait', [accountOf(email), FREE_BY_ACCOUNT]),
    );
  });
}

/** Forgets the attempts on an account whose owner has shown up, and a few that are too old to matter. */
export async function forgetAttempts(em: EntityManager, email: string): Promise<void> {
  await em.execute(
    `delete from identity.sign_in_attempts where subject = ? or subject in (select subject from identity.sign_in_attempts
      where last_at < now() - interval '1 day' order by last_at limit 100 for update skip locked)`,
    [accountOf(email)],
  );
}

const accountOf = (email: string): string =>
  `account:${createHash('sha256').update(normalizeEmail(email)).digest('hex')}`;

const waitOf = ([row]: Counted): number => row?.wait ?? 0;
