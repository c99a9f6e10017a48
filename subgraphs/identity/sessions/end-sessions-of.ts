import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { findMember } from '../memberships/find-member.ts';
import { EndReason, UserSession } from './user-session.entity.ts';
import { SessionsEnded } from './viewer-session.types.ts';

/**
 * Ends the sessions of a member in the viewer's organization; what the person does in others is not the viewer's affair. Throws
 * NOT_FOUND for somebody who is no member.
 */
export function endSessionsOf(context: Context, userId: string): Promise<SessionsEnded> {
  return context.write(async (em) => {
    const { user } = await findMember(em, userId);
    const ended = { endedAt: new Date(), endReason: EndReason.ENDED_BY_ADMINISTRATOR };
    const count = await em.nativeUpdate(UserSession, { userId, endedAt: null }, ended);
    const subject = { type: 'User', id: userId, name: user.name };
    await audit(em, { action: 'identity.SessionsEnded', subject, after: { count } });
    return Object.assign(new SessionsEnded(), { count });
  });
}
