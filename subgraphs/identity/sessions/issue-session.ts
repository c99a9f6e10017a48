import { createHash, randomBytes } from 'node:crypto';
import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import { ACCESS_SECONDS, signAccessToken } from '../access-token.ts';
import { rememberDevice } from '../devices/devices.ts';
import type { Membership } from '../memberships/membership.entity.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { type Origin, Tokens } from './session.types.ts';
import { Proof, UserSession } from './user-session.entity.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const IDLE_DAYS = 7;
const LONGEST_DAYS = 30;

/** When the bearer of a session that follows from another signed in, and when he last showed who he is. */
export type Since = Pick<UserSession, 'createdAt' | 'confirmedAt'>;

/**
 * Opens a session for a member: the one way in, whatever proved who it is. Runs in the organization's transaction. A session that
 * follows from another is no younger: `since`.
 */
export async function issueSession(
  em: EntityManager,
  member: Membership,
  { address, userAgent, device }: Origin,
  proofs: Proof[],
  since?: Since,
): Promise<Tokens> {
  const { userId, organizationId } = member;
  const session = em.create(UserSession, {
    userId,
    organizationId,
    address,
    userAgent,
    proofs,
    ...since,
    expiresAt: expiryOf(since?.createdAt ?? new Date()),
  });
  await em.flush();
  const tokens = await issueTokens(em, session, member);
  if (proofs.includes(Proof.PASSWORD)) tokens.device = await rememberDevice(em, userId, device);
  const subject = { type: 'Session', id: session.id };
  await audit(em, { action: 'identity.SignedIn', subject, after: { proofs }, actorId: userId });
  return tokens;
}

/** Opens the session of an API client, good for one access token: for what it asked for, and without anything to renew it by. */
export async function issueClientSession(
  em: EntityManager,
  { id: clientId, organizationId }: { id: string; organizationId: string },
  scopes: string[],
  { address, userAgent }: Origin,
): Promise<Pick<Tokens, 'accessToken' | 'expiresIn'>> {
  const proofs = [Proof.CLIENT_SECRET];
  const expiresAt = new Date(Date.now() + ACCESS_SECONDS * 1_000);
  const session = em.create(UserSession, { clientId, organizationId, scopes, address, userAgent, proofs, expiresAt });
  await em.flush();
  const accessToken = signAccessToken({
    userId: clientId,
    sessionId: session.id,
    organizationId,
    permissionVersion: 0,
  });
  const subject = { type: 'Session', id: session.id };
  await audit(em, { action: 'identity.SignedIn', subject, after: { proofs, scopes }, actorId: clientId });
  return { accessToken, expiresIn: ACCESS_SECONDS };
}

/** Issues the next pair of tokens of a living session. */
export async function issueTokens(
  em: EntityManager,
  { id: sessionId }: { id: string },
  member: Membership,
): Promise<Tokens> {
  const { userId, organizationId, permissionVersion } = member;
  const refreshToken = randomBytes(32).toString('base64url');
  em.create(RefreshToken, { hash: hashOf(refreshToken), sessionId, organizationId });
  await em.flush();
  const accessToken = signAccessToken({ userId, sessionId, organizationId, permissionVersion });
  return Object.assign(new Tokens(), { accessToken, refreshToken, expiresIn: ACCESS_SECONDS });
}

/** When a session ends that was begun then and is used now: after seven days without use, after thirty in any case. */
export function expiryOf(begunAt: Date, now = new Date()): Date {
  return new Date(Math.min(now.getTime() + IDLE_DAYS * DAY_MS, begunAt.getTime() + LONGEST_DAYS * DAY_MS));
}

/** How a refresh token is known: 32 random bytes need no slow hash. */
export function hashOf(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('base64url');
}
