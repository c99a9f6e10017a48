import { audit } from '#kernel/audit/audit';
import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { refusalOfChange } from '../access/may-give.ts';
import { rightsOfMember } from '../access/rights.ts';
import { findMember } from '../memberships/find-member.ts';
import { EndReason, UserSession } from './user-session.entity.ts';
import { SessionsEnded } from './viewer-session.types.ts';

/**
 * Ends the sessions of a member in the viewer's organization; what the person does in others is not the viewer's affair. Throws
 * NOT_FOUND for somebody who is no member, FORBIDDEN for somebody who may do more: he would be kept out by doing it again and again.
 */
export async function endSessionsOf(context: Context, userId: string): Promise<SessionsEnded> {
  const result = await context.write(async (em) => {
    const { user, membership } = await findMember(em, userId);
    const subject = { type: 'User', id: userId, name: user.name };
    const refusal = refusalOfChange(context.viewer, await rightsOfMember(em, membership));
    if (refusal) {
      await audit(em, { action: 'identity.SessionsEnded', outcome: 'REFUSED', subject });
      return refusal;
    }
    const ended = { endedAt: new Date(), endReason: EndReason.ENDED_BY_ADMINISTRATOR };
    const count = await em.nativeUpdate(UserSession, { userId, endedAt: null }, ended);
    await audit(em, { action: 'identity.SessionsEnded', subject, after: { count } });
    return Object.assign(new SessionsEnded(), { count });
  });
  if (result instanceof PermissionNotHeld) throw new Fault('FORBIDDEN', result.message);
  return result;
}
