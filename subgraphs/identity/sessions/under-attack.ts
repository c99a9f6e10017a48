import type { Database } from '#kernel/database/open-database';
import type { Context } from '#kernel/graph/context';
import { logger } from '#kernel/telemetry/logger';

/** Failed attempts in 15 minutes, over all accounts, that no ordinary day has: somebody tries accounts out, from anywhere. */
export const MANY_FAILURES = 1_000;
/** How often each process looks: the answer is not worth a statement for each attempt. */
const LOOK_MS = 5_000;

/** Attempts that led to a session are forgotten; what still stands failed. */
const FAILURES = `select coalesce(sum(attempts), 0)::int as failures from (
  select attempts from identity.sign_in_attempts
   where subject like 'account:%' and last_at > now() - interval '15 minutes' limit $1) recent`;

const looks = new WeakMap<Database, { at: number; answer: Promise<boolean> }>();

/** True while accounts are being tried out in great number: strangers then get fewer free attempts. */
export function isUnderAttack(context: Context): Promise<boolean> {
  const last = looks.get(context.database);
  if (last && Date.now() - last.at < LOOK_MS) return last.answer;
  const answer = look(context, last?.answer);
  looks.set(context.database, { at: Date.now(), answer });
  answer.catch(() => looks.delete(context.database));
  return answer;
}

async function look({ session }: Context, before: Promise<boolean> | undefined): Promise<boolean> {
  const wasUnderAttack = await before;
  const [row] = await session.read<{ failures: number }>({ text: FAILURES, values: [MANY_FAILURES] });
  const failures = row?.failures ?? 0;
  const isNow = failures >= MANY_FAILURES;
  if (isNow && !wasUnderAttack) logger.warn({ failures }, 'accounts are being tried out in great number');
  return isNow;
}
