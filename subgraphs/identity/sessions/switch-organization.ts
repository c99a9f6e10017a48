import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { isUuid } from '../is-uuid.ts';
import { activeMember } from '../memberships/active-member.ts';
import { endSession } from './end-session.ts';
import { issueSession } from './issue-session.ts';
import { SwitchRefused } from './session.errors.ts';
import type { SwitchInput, Tokens } from './session.types.ts';
import { EndReason, Proof, UserSession } from './user-session.entity.ts';

/** What carries over to the next session: having shown a second factor counts in all organizations. */
const CARRIED = [Proof.TOTP, Proof.BACKUP_CODE];

/**
 * Opens a session in another organization of the same person, in place of the one that he shows. It is no younger than that one, and
 * has something pending if the organization asks for more than the person has shown.
 */
export async function switchOrganization({ session }: Context, input: SwitchInput): Promise<Tokens | SwitchRefused> {
  const { sessionId, organizationId } = input;
  if (!isUuid(sessionId) || !isUuid(organizationId)) return new SwitchRefused();
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_session($1) as "organizationId"',
    values: [sessionId],
  });
  const place = found?.organizationId;
  if (!place || place === organizationId) return new SwitchRefused();
  const old = await session.inside(place, (inside) => inside.write((em) => leaving(em, sessionId)));
  if (!old) return new SwitchRefused();
  const tokens = await session.inside(organizationId, (inside) => inside.write((em) => arrive(em, old, input)));
  if (tokens)
    await session.inside(place, (inside) => inside.write((em) => endSession(em, sessionId, EndReason.SWITCHED)));
  return tokens ?? new SwitchRefused();
}

/** The living session of somebody who is a member still. */
async function leaving(em: EntityManager, id: string): Promise<UserSession | null> {
  const session = await em.findOne(UserSession, { id, endedAt: null, expiresAt: { $gt: new Date() } });
  return session && (await activeMember(em, session.userId)) ? session : null;
}

async function arrive(em: EntityManager, old: UserSession, input: SwitchInput): Promise<Tokens | null> {
  const member = await activeMember(em, old.userId);
  if (!member) return null;
  const proofs = [Proof.SESSION, ...old.proofs.filter((proof) => CARRIED.includes(proof))];
  const { createdAt, confirmedAt } = old;
  return issueSession(em, member, input, proofs, { createdAt, confirmedAt });
}
