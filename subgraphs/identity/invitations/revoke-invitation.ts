import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { findOpenInvitation } from './find-open-invitation.ts';
import type { Invitation } from './invitation.entity.ts';
import { InvitationClosed } from './invitation.errors.ts';

/** Takes an invitation back: its link opens nothing from now on. That only takes away, so it needs no new proof of who asks. */
export function revokeInvitation(context: Context, id: string): Promise<Invitation | InvitationClosed> {
  return context.write(async (em) => {
    const invitation = await findOpenInvitation(em, id);
    if (!invitation) return new InvitationClosed();
    em.assign(invitation, { revokedAt: new Date(), tokenHash: null });
    await em.flush();
    const subject = { type: 'Invitation', id, name: invitation.email };
    await audit(em, { action: 'identity.InvitationRevoked', subject });
    return invitation;
  });
}
