import { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';

/**
 * Runs work in no organization, whoever is signed in: what a link out of a letter opens belongs to the person who holds it, and
 * the browser may know somebody else.
 */
export async function outside<T>({ database, caller }: Context, work: (session: Session) => Promise<T>): Promise<T> {
  const { viewer: _, ...stranger } = caller;
  const session = new Session(database, { ...stranger, actor: 'nobody' });
  try {
    return await work(session);
  } finally {
    await session.end();
  }
}
