import { randomBytes } from 'node:crypto';
import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Membership } from '../memberships/membership.entity.ts';
import { hashOf } from '../sessions/issue-session.ts';
import { SecondFactorRequired } from '../sessions/session.types.ts';
import { Proof } from '../sessions/user-session.entity.ts';
import { Challenge } from './challenge.entity.ts';
import { SecondFactor } from './second-factor.entity.ts';

const GOOD_MS = 5 * 60 * 1_000;
const MOST_TRIES = 5;

/** True when a first factor alone lets nobody in as this person. */
export async function hasSecondFactor(em: EntityManager, userId: string): Promise<boolean> {
  return (await em.count(SecondFactor, { userId, enabledAt: { $ne: null } })) > 0;
}

/** Asks a person who has given a first proof for the second: 32 random bytes stand for both during five minutes. */
export async function challenge(
  em: EntityManager,
  { userId }: Membership,
  proof: Proof,
): Promise<SecondFactorRequired> {
  const secret = randomBytes(32).toString('base64url');
  em.create(Challenge, { hash: hashOf(secret), userId, proof, expiresAt: new Date(Date.now() + GOOD_MS) });
  await em.flush();
  const subject = { type: 'User', id: userId };
  await audit(em, { action: 'identity.SecondFactorAsked', subject, after: { proof }, actorId: userId });
  return Object.assign(new SecondFactorRequired(), { challenge: secret, methods: [Proof.TOTP, Proof.BACKUP_CODE] });
}

/** A challenge that waits for its answer. */
export interface OpenChallenge {
  userId: string;
  /** True when it is over after this try. */
  isLast: boolean;
}

/** Takes a challenge in hand for one try; null when it is over, or has been tried five times. */
export async function takeChallenge(em: EntityManager, hash: string): Promise<OpenChallenge | null> {
  const [open] = await em.execute<OpenChallenge[]>(
    `select user_id as "userId", tries + 1 >= ? as "isLast" from identity.challenges
      where hash = ? and tries < ? and expires_at > now() for update`,
    [MOST_TRIES, hash, MOST_TRIES],
  );
  return open ?? null;
}

/** Counts a try before it is made. */
export async function countTry(em: EntityManager, hash: string): Promise<void> {
  await em.execute('update identity.challenges set tries = tries + 1 where hash = ?', [hash]);
}

/** Uses a challenge up; the first proof behind it, or null for whoever comes second. */
export async function meetChallenge(em: EntityManager, hash: string): Promise<Proof | null> {
  const [met] = await em.execute<{ proof: Proof }[]>('delete from identity.challenges where hash = ? returning proof', [
    hash,
  ]);
  return met?.proof ?? null;
}
