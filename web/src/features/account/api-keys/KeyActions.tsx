import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { RevokeApiKeyDocument } from './RevokeApiKey.generated.ts';
import { RotateApiKeyDocument } from './RotateApiKey.generated.ts';

interface KeyActionsProps {
  id: string;
  name: string;
  onSecret: (secret: string) => void;
}

/** Another secret for a key, and its end. */
export function KeyActions({ id, name, onSecret }: KeyActionsProps) {
  const [rotate] = useWrite(RotateApiKeyDocument, { refetch: ['ApiKeysPage'] });
  const [revoke] = useWrite(RevokeApiKeyDocument, { refetch: ['ApiKeysPage'] });
  const confirmed = useStepUp();
  const [asked, setAsked] = useState<'rotate' | 'revoke'>();
  const replace = async () => {
    const result = (await confirmed(() => rotate({ id })))?.rotateApiKey;
    if (result?.__typename === 'ApiKeyIssued') onSecret(result.secret);
  };
  const end = async () => {
    const result = (await confirmed(() => revoke({ id })))?.revokeApiKey;
    if (result?.__typename === 'ApiKeyRevoked') tellDone(`${name} opens nothing any more.`);
  };
  const question = { open: true, onOpenChange: () => setAsked(undefined) };
  return (
    <>
      <Button aria-label={`Replace the secret of ${name}`} onClick={() => setAsked('rotate')}>
        New secret
      </Button>
      <Button look="ghost" aria-label={`Revoke ${name}`} onClick={() => setAsked('revoke')}>
        Revoke
      </Button>
      {asked === 'rotate' && (
        <ConfirmDialog {...question} title={`Replace the secret of ${name}?`} action="Replace it" onConfirm={replace}>
          The present secret stops to work at once. Have the program at hand to give it the new one.
        </ConfirmDialog>
      )}
      {asked === 'revoke' && (
        <ConfirmDialog {...question} title={`Revoke ${name}?`} action="Revoke" isDestructive onConfirm={end}>
          Programs that use it are out at once. This cannot be undone.
        </ConfirmDialog>
      )}
    </>
  );
}
