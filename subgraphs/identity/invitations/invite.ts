import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import { canSendMail } from '#kernel/mail/post';
import type { Rights } from '../access/rights.ts';
import { countLetterBy, countLetterTo } from '../links/count-letter.ts';
import { hashOfLink, newLinkToken } from '../links/link-token.ts';
import { promiseRoles } from '../roles/role-rows.ts';
import { Invitation } from './invitation.entity.ts';
import { sendInvitationLetter } from './send-invitation-letter.ts';

/** Who is invited, as what. */
export interface Offer {
  email: string;
  /** What the inviter calls the person; null when he does not say. */
  name: string | null;
  rights: Rights;
}

const OFFER = `insert into identity.invitations (id, email, name, role, locale, expires_at)
  values (?, ?, ?, ?, ?, now() + interval '7 days')
  on conflict (organization_id, email) where accepted_at is null and revoked_at is null do update set
    role = excluded.role, name = coalesce(excluded.name, invitations.name), locale = excluded.locale,
    invited_by = excluded.invited_by, sent_at = now(), expires_at = excluded.expires_at, token_hash = null
  returning id`;

/** Invites an address, or invites it anew: then the offer is the new one and the older link is dead. */
export async function invite(context: Context, em: EntityManager, { email, name, rights }: Offer): Promise<Invitation> {
  const [row] = await em.execute<{ id: string }[]>(OFFER, [newId(), email, name, rights.role, context.viewer.locale]);
  const invitation = await em.findOneOrFail(Invitation, { id: row?.id ?? '' });
  await promiseRoles(
    em,
    invitation.id,
    rights.ownRoles.map(({ id }) => id),
  );
  await sendLink(context, em, invitation);
  return invitation;
}

/** Lets the letter with the link follow the transaction; where no mail can be sent, the answer carries the link once. */
export async function sendLink(context: Context, em: EntityManager, invitation: Invitation): Promise<void> {
  if (canSendMail()) return enqueue(context, em, sendInvitationLetter, { invitationId: invitation.id });
  const token = newLinkToken();
  em.assign(invitation, { tokenHash: hashOfLink(token) });
  await em.flush();
  invitation.path = `/invite?token=${token}`;
}

/**
 * Counts a letter to an address, of all organizations, and of whoever invites; returns the seconds to wait, 0 when it may go. Known and
 * unknown addresses count alike.
 */
export function countInvitation(context: Context, email: string): Promise<number> {
  const { userId } = context.viewer;
  return context.write(async (em) => (await countLetterBy(em, userId)) || countLetterTo(em, email, 'invitations-to'));
}
