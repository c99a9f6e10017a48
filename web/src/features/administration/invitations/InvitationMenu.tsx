import { Ellipsis, MailX, Send } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { Secret } from '../../../ui/Secret.tsx';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import { ResendInvitationDocument, RevokeInvitationDocument } from './InvitationActions.generated.ts';
import type { Invitation } from './invitation-columns.tsx';

/** What the viewer may do to an invitation. Nothing for one that is settled. */
export function InvitationMenu({ invitation }: { invitation: Invitation }) {
  const { email, viewerCanResend, viewerCanRevoke } = invitation;
  const [isRevoking, setRevoking] = useState(false);
  const [path, setPath] = useState<string>();
  const { resend, revoke } = useInvitationActs(invitation);
  if (!viewerCanResend && !viewerCanRevoke) return null;
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${email}`}>
            <Ellipsis />
          </Button>
        }
      >
        {viewerCanResend && (
          <MenuItem onSelect={() => void resend().then(setPath)}>
            <Send aria-hidden />
            Send again
          </MenuItem>
        )}
        {viewerCanRevoke && (
          <MenuItem onSelect={() => setRevoking(true)} className="text-neg! [&_svg]:text-neg!">
            <MailX aria-hidden />
            Revoke
          </MenuItem>
        )}
      </Menu>
      <RevokeDialog email={email} open={isRevoking} onOpenChange={setRevoking} onConfirm={revoke} />
      {path && <LinkDialog path={path} onClose={() => setPath(undefined)} />}
    </>
  );
}

interface RevokeDialogProps {
  email: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => Promise<void>;
}

function RevokeDialog({ email, ...dialog }: RevokeDialogProps) {
  return (
    <ConfirmDialog {...dialog} title={`Revoke the invitation of ${email}?`} action="Revoke" isDestructive>
      <p>Its link opens nothing from this moment on. You may invite the address again.</p>
    </ConfirmDialog>
  );
}

/** Where no mail can be sent, somebody has to pass the link on. */
function LinkDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const why = 'No mail can be sent. The link is shown this once.';
  return (
    <Dialog open size="small" title="Pass this link on" description={why} onOpenChange={onClose}>
      <Secret label="Link" value={location.origin + path} />
    </Dialog>
  );
}

function useInvitationActs({ id, email }: Invitation) {
  const [resend] = useWrite(ResendInvitationDocument, { refetch: ['InvitationsPage'] });
  const [revoke] = useWrite(RevokeInvitationDocument, { refetch: ['InvitationsPage'] });
  const confirmed = useStepUp();
  return {
    /** Answers the link's path where nobody gets a letter. */
    resend: async (): Promise<string | undefined> => {
      const result = (await confirmed(() => resend({ id })))?.resendInvitation;
      if (result?.__typename !== 'Invitation') return void (result && tellWarning({ text: result.message }));
      if (result.path) return result.path;
      tellDone(`Another letter is on its way to ${email}.`);
      return undefined;
    },
    revoke: async (): Promise<void> => {
      const result = (await revoke({ id }))?.revokeInvitation;
      if (result?.__typename === 'Invitation') tellDone(`The invitation of ${email} is revoked.`);
      else if (result) tellWarning({ text: result.message });
    },
  };
}
