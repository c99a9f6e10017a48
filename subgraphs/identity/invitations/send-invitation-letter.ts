import type { Session } from '#kernel/database/session';
import type { Job } from '#kernel/jobs/job';
import { post } from '#kernel/mail/post';
import { invitationLetter } from '../letters/invitation.ts';
import { hashOfLink, newLinkToken } from '../links/link-token.ts';
import { Invitation, stateOf } from './invitation.entity.ts';
import { InvitationState } from './invitation-state.ts';

/** Makes the link of an invitation and posts it; trying again makes a new one. What was closed in the meantime is not sent. */
export const sendInvitationLetter: Job<{ invitationId: string }> = {
  name: 'identity.send-invitation-letter',
  async run({ invitationId }, { session }) {
    const token = newLinkToken();
    const invitation = await session.write(async (em) => {
      const found = await em.findOne(Invitation, { id: invitationId });
      if (!found || stateOf(found) !== InvitationState.PENDING) return undefined;
      return em.assign(found, { tokenHash: hashOfLink(token) });
    });
    if (!invitation) return;
    const names = await namesFor(session, invitation.id);
    await post(invitation.email, invitationLetter(invitation.locale, names, token));
  },
};

/** What an invitation says of who sends it. */
export interface Sender {
  organizationName: string;
  /** Null when that person is gone. */
  inviterName: string | null;
}

const NAMES = `select coalesce(o.name, 'A-EMS') as "organizationName", u.name as "inviterName"
  from identity.invitations i
  left join identity.known_organizations o on o.organization_id = i.organization_id
  left join identity.users u on u.id = i.invited_by
  where i.id = $1`;

/** Who sends an invitation of the session's organization. */
export async function namesFor(session: Session, invitationId: string): Promise<Sender> {
  const [names] = await session.read<Sender>({ text: NAMES, values: [invitationId] });
  return names ?? { organizationName: 'A-EMS', inviterName: null };
}
