import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { endSession } from './end-session.ts';
import { insideToken } from './inside-token.ts';
import { hashOf } from './issue-session.ts';
import { personOf } from './person-of.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { EndReason } from './user-session.entity.ts';

/** Ends the session that a refresh token belongs to; false when there was none to end. */
export async function signOut({ session }: Context, refreshToken: string): Promise<boolean> {
  const hash = hashOf(refreshToken);
  const ended = await insideToken(session, hash, async (em) => {
    const { sessionId } = await em.findOneOrFail(RefreshToken, { hash });
    const actorId = await personOf(em, sessionId);
    const isEnded = await endSession(em, sessionId, EndReason.SIGNED_OUT);
    const subject = { type: 'Session', id: sessionId };
    if (isEnded) await audit(em, { action: 'identity.SignedOut', subject, actorId });
    return isEnded;
  });
  return ended ?? false;
}
