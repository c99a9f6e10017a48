import { Ban, Ellipsis, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import { RevokeApiClientDocument } from './ApiClientActions.generated.ts';
import type { ApiClient } from './api-client-columns.tsx';
import { RotateSecret } from './RotateSecret.tsx';

/** What may be done to a client; nothing more to one that is revoked. */
export function ApiClientMenu({ client }: { client: ApiClient }) {
  const [asked, setAsked] = useState<'rotate' | 'revoke'>();
  const close = () => setAsked(undefined);
  if (client.revokedAt) return null;
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${client.name}`}>
            <Ellipsis />
          </Button>
        }
      >
        <MenuItem onSelect={() => setAsked('rotate')}>
          <RefreshCw aria-hidden />
          New secret
        </MenuItem>
        <MenuItem onSelect={() => setAsked('revoke')} className="text-neg! [&_svg]:text-neg!">
          <Ban aria-hidden />
          Revoke
        </MenuItem>
      </Menu>
      {asked === 'rotate' && <RotateSecret client={client} onClose={close} />}
      {asked === 'revoke' && <RevokeClient client={client} onClose={close} />}
    </>
  );
}

function RevokeClient({ client: { id, name }, onClose }: { client: ApiClient; onClose: () => void }) {
  const [revoke] = useWrite(RevokeApiClientDocument, { refetch: ['ApiClientsPage'] });
  const confirmed = useStepUp();
  const confirm = async () => {
    const result = (await confirmed(() => revoke({ id })))?.revokeApiClient;
    if (result?.__typename === 'ApiClientRevoked') tellDone(`${name} is let in no more.`);
    else if (result) tellWarning({ text: result.message });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Revoke ${name}?`}
      action="Revoke"
      isDestructive
      onConfirm={confirm}
    >
      <p>Its secret and all its tokens stop working within a second. This cannot be taken back.</p>
    </ConfirmDialog>
  );
}
