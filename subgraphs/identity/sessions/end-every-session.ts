import type { EntityManager } from '#kernel/database/entity-manager';
import type { EndReason } from './user-session.entity.ts';

/** Ends the living sessions of a person in all his organizations, but the one named; returns how many. */
export async function endEverySession(
  em: EntityManager,
  userId: string,
  reason: EndReason,
  but: string | null = null,
): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>('select identity.end_every_session(?, ?, ?) as count', [
    userId,
    reason,
    but,
  ]);
  return row?.count ?? 0;
}
