import type { Session } from '#kernel/database/session';

/**
 * Whether the session's organization cannot use the domain at the moment, as far as the domain has heard. A job that enters
 * organizations by its schedule asks this of each; jobs that were enqueued inside one wait by themselves.
 */
export async function isSwitchedOff(session: Session, domain: string): Promise<boolean> {
  const found = await session.read({ text: 'select from kernel.switched_off where domain = $1', values: [domain] });
  await session.end();
  return found.length > 0;
}
