import { audit } from '#kernel/audit/audit';
import { isUuid } from '#kernel/database/is-uuid';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { endEverySession } from './end-every-session.ts';
import { EndReason } from './user-session.entity.ts';
import { SessionsEnded } from './viewer-session.types.ts';

/** Ends one of the viewer's sessions, in whichever of his organizations. Throws NOT_FOUND for one that is over or another's. */
export function endViewerSession(context: Context, id: string): Promise<SessionsEnded> {
  return context.write(async (em) => {
    if (!isUuid(id)) throw notFound('session', id);
    const [row] = await em.execute<{ ended: boolean }[]>('select identity.end_session_of_viewer(?::uuid, ?) as ended', [
      id,
      EndReason.ENDED_ELSEWHERE,
    ]);
    if (!row?.ended) throw notFound('session', id);
    await audit(em, { action: 'identity.SessionEnded', subject: { type: 'Session', id } });
    return Object.assign(new SessionsEnded(), { count: 1 });
  });
}

/** Ends all sessions of the viewer but the one that asks, in all his organizations. */
export function endOtherSessions(context: Context): Promise<SessionsEnded> {
  const { userId, sessionId } = context.viewer;
  return context.write(async (em) => {
    const count = await endEverySession(em, userId, EndReason.ENDED_ELSEWHERE, sessionId);
    await audit(em, { action: 'identity.OtherSessionsEnded', subject: { type: 'User', id: userId }, after: { count } });
    return Object.assign(new SessionsEnded(), { count });
  });
}
