import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import type { Context } from '#kernel/graph/context';
import { activeMember } from '../memberships/active-member.ts';
import { endSession } from './end-session.ts';
import { insideSession } from './inside-session.ts';
import { insideToken } from './inside-token.ts';
import { hashOf, issueSession, type Since } from './issue-session.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { SwitchRefused } from './session.errors.ts';
import type { SwitchInput, Tokens } from './session.types.ts';
import { EndReason, Proof } from './user-session.entity.ts';

/** What carries over to the next session: having shown a second factor counts in all organizations. */
const CARRIED = [Proof.TOTP, Proof.BACKUP_CODE];

/** What the session that is left hands on. */
interface Left extends Since {
  userId: string;
  proofs: Proof[];
}

/**
 * Opens a session in another organization of the same person, in place of the one that he shows. It is no younger than that one, and
 * has something pending if the organization asks for more than the person has shown.
 */
export async function switchOrganization({ session }: Context, input: SwitchInput): Promise<Tokens | SwitchRefused> {
  const { sessionId, organizationId } = input;
  if (!isUuid(sessionId) || !isUuid(organizationId)) return new SwitchRefused();
  const left = await insideSession(session, sessionId, async (_em, member, { proofs, createdAt, confirmedAt }) =>
    member.organizationId === organizationId ? undefined : { userId: member.userId, proofs, createdAt, confirmedAt },
  );
  if (!left) return new SwitchRefused();
  const tokens = await session.inside(organizationId, (inside) => inside.write((em) => arrive(em, left, input)));
  const hasLeft = await insideSession(session, sessionId, (em) => leave(em, left, input, tokens !== null));
  if (!tokens) return new SwitchRefused();
  if (hasLeft) return tokens;
  // Whoever ended the one at this moment has not seen the other.
  const hash = hashOf(tokens.refreshToken);
  await insideToken(session, hash, (em) => takeBack(em, hash));
  return new SwitchRefused();
}

async function arrive(
  em: EntityManager,
  { userId, proofs, ...since }: Left,
  input: SwitchInput,
): Promise<Tokens | null> {
  const member = await activeMember(em, userId);
  if (!member) return null;
  return issueSession(em, member, input, [Proof.SESSION, ...proofs.filter((proof) => CARRIED.includes(proof))], since);
}

/** Ends the session that is left where the person is welcome; false when it was over before, by another switch or whatever else. */
async function leave(em: EntityManager, { userId }: Left, input: SwitchInput, isWelcome: boolean): Promise<boolean> {
  if (isWelcome && !(await endSession(em, input.sessionId, EndReason.SWITCHED))) return false;
  await audit(em, {
    action: 'identity.OrganizationSwitched',
    outcome: isWelcome ? 'DONE' : 'REFUSED',
    subject: { type: 'Organization', id: input.organizationId },
    actorId: userId,
  });
  return true;
}

/** Takes back a session that followed from one that was over by then. */
async function takeBack(em: EntityManager, hash: string): Promise<void> {
  const { sessionId } = await em.findOneOrFail(RefreshToken, { hash });
  await endSession(em, sessionId, EndReason.SWITCHED);
}
