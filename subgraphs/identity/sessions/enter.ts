import type { EntityManager } from '#kernel/database/entity-manager';
import { activeMember } from '../memberships/active-member.ts';
import { issueSession } from './issue-session.ts';
import { SignInRefused } from './session.errors.ts';
import type { Origin, Tokens } from './session.types.ts';
import type { Proof } from './user-session.entity.ts';

/**
 * Lets in a person who has given a first proof of who he is, whichever it was: every way of signing in leads through here, inside
 * the transaction of the organization that is entered.
 */
export async function enter(
  em: EntityManager,
  userId: string,
  origin: Origin,
  proof: Proof,
): Promise<Tokens | SignInRefused> {
  const member = await activeMember(em, userId);
  if (!member) return new SignInRefused();
  return issueSession(em, member, origin, [proof]);
}
