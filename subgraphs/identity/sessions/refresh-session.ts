import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import { emit } from '#kernel/events/emit';
import type { Context } from '#kernel/graph/context';
import { refreshTokenReplayed } from '../events.ts';
import { activeMember } from '../memberships/active-member.ts';
import { endSession } from './end-session.ts';
import { insideToken } from './inside-token.ts';
import { expiryOf, hashOf, issueTokens } from './issue-session.ts';
import { personOf } from './person-of.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { RefreshRefused } from './session.errors.ts';
import type { Origin, RefreshInput, Tokens } from './session.types.ts';
import { tellByMail } from './tell-by-mail.ts';
import { EndReason, UserSession } from './user-session.entity.ts';

/** Two tabs of one browser may show the same token at about the same time; that is no theft. */
const RACE_MS = 5_000;

/** One statement, so that of any number of parallel uses exactly one succeeds. */
const SPEND = `update identity.refresh_tokens t set used_at = now() from identity.sessions s
  where t.hash = ? and t.used_at is null and s.id = t.session_id and s.ended_at is null and s.expires_at > now()
  returning s.id`;

/**
 * Spends a refresh token for the next pair of tokens. A token that was spent before ends its session, because someone has
 * a copy of it; within five seconds it is merely refused.
 */
export async function refreshSession(
  context: Context,
  { refreshToken, ...origin }: RefreshInput,
): Promise<Tokens | RefreshRefused> {
  const hash = hashOf(refreshToken);
  const result = await insideToken(context.session, hash, (em) => renew(context, em, hash, origin));
  return result ?? new RefreshRefused();
}

async function renew(
  context: Context,
  em: EntityManager,
  hash: string,
  { address, userAgent }: Origin,
): Promise<Tokens | RefreshRefused> {
  const [spent] = await em.execute<{ id: string }[]>(SPEND, [hash]);
  if (!spent) return refuse(context, em, hash);
  const session = await em.findOneOrFail(UserSession, { id: spent.id });
  const member = await activeMember(em, session.userId);
  if (!member) {
    await endSession(em, session.id, EndReason.MEMBERSHIP_ENDED);
    return new RefreshRefused();
  }
  em.assign(session, { lastUsedAt: new Date(), expiresAt: expiryOf(session.createdAt), address, userAgent });
  return issueTokens(em, session, member);
}

async function refuse(context: Context, em: EntityManager, hash: string): Promise<RefreshRefused> {
  const { sessionId, organizationId, usedAt } = await em.findOneOrFail(RefreshToken, { hash });
  if (!usedAt) return new RefreshRefused();
  if (Date.now() - usedAt.getTime() < RACE_MS) return new RefreshRefused(true);
  if (await endSession(em, sessionId, EndReason.TOKEN_REPLAYED)) {
    const userId = await personOf(em, sessionId);
    await emit(em, refreshTokenReplayed, { userId, sessionId });
    await tellByMail(context, em, userId, 'SESSION_COPIED', organizationId);
    const subject = { type: 'Session', id: sessionId };
    await audit(em, { action: 'identity.RefreshTokenReplayed', outcome: 'REFUSED', subject, actorId: userId });
  }
  return new RefreshRefused();
}
