import type { EntityManager } from '#kernel/database/entity-manager';

/** What attempts are counted for, and how many of them in 15 minutes cost no waiting. */
export interface Counter {
  /** `kind:whom`; never an address itself, which would be readable here. */
  subject: string;
  free: number;
}

/**
 * Counts an attempt before it is made, so that a hundred at once are counted as a hundred, and returns 0; or counts nothing and
 * returns the seconds to wait. PostgreSQL keeps the counters: no restart and no second process forgets them.
 */
export async function count(em: EntityManager, { subject, free }: Counter): Promise<number> {
  const [row] = await em.execute<{ wait: number }[]>('select identity.count_attempt(?, ?) as wait', [subject, free]);
  return row?.wait ?? 0;
}

/** Forgets what was counted for somebody who has shown up. */
export async function forget(em: EntityManager, { subject }: Counter): Promise<void> {
  await em.execute('delete from identity.sign_in_attempts where subject = ?', [subject]);
}

/** Takes one attempt back that was none; those of others stay. */
export async function takeBack(em: EntityManager, { subject, free }: Counter): Promise<void> {
  await em.execute(
    `update identity.sign_in_attempts set attempts = greatest(attempts - 1, 0),
       blocked_until = case when attempts > ? then blocked_until end
     where subject = ?`,
    [free, subject],
  );
}

/** True once for each wait: it is worth reporting, what runs into it again is not. */
export async function isFirstRefusal(em: EntityManager, { subject }: Counter): Promise<boolean> {
  const reported = await em.execute(
    'update identity.sign_in_attempts set is_reported = true where subject = ? and not is_reported returning subject',
    [subject],
  );
  return reported.length > 0;
}
