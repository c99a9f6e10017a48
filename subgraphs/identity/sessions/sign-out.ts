import type { Context } from '#kernel/graph/context';
import { endSession } from './end-session.ts';
import { insideToken } from './inside-token.ts';
import { hashOf } from './issue-session.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { EndReason } from './user-session.entity.ts';

/** Ends the session that a refresh token belongs to; false when there was none to end. */
export async function signOut({ session }: Context, refreshToken: string): Promise<boolean> {
  const hash = hashOf(refreshToken);
  const ended = await insideToken(session, hash, async (em) => {
    const { sessionId } = await em.findOneOrFail(RefreshToken, { hash });
    return endSession(em, sessionId, EndReason.SIGNED_OUT);
  });
  return ended ?? false;
}
