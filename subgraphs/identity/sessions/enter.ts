import type { EntityManager } from '#kernel/database/entity-manager';
import { activeMember } from '../memberships/active-member.ts';
import { challenge, hasSecondFactor } from '../mfa/challenge.ts';
import { issueSession } from './issue-session.ts';
import { SignInRefused } from './session.errors.ts';
import type { Origin, SecondFactorRequired, Tokens } from './session.types.ts';
import type { Proof } from './user-session.entity.ts';

/**
 * Lets in a person who has given a first proof of who he is, whichever it was, or asks for the second where he has one: every way of
 * signing in leads through here, inside the transaction of the organization that is entered.
 */
export async function enter(
  em: EntityManager,
  userId: string,
  origin: Origin,
  proof: Proof,
): Promise<Tokens | SecondFactorRequired | SignInRefused> {
  const member = await activeMember(em, userId);
  if (!member) return new SignInRefused();
  if (await hasSecondFactor(em, userId)) return challenge(em, member, proof);
  return issueSession(em, member, origin, [proof]);
}
