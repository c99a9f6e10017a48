import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { RotateApiClientSecretDocument } from './ApiClientActions.generated.ts';
import type { ApiClient } from './api-client-columns.tsx';
import { ClientSecret } from './ClientSecret.tsx';

/** Gives a client another secret, and says how long the old one is still good. */
export function RotateSecret({ client: { id, name }, onClose }: { client: ApiClient; onClose: () => void }) {
  const [keepOld, setKeepOld] = useState(true);
  const [secret, setSecret] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [rotate, isBusy] = useWrite(RotateApiClientSecretDocument, { refetch: ['ApiClientsPage'] });
  const confirmed = useStepUp();
  const submit = async () => {
    const result = (await confirmed(() => rotate({ input: { id, keepOld } })))?.rotateApiClientSecret;
    if (result?.__typename === 'ApiClientIssued') setSecret(result.secret);
    else setRefusal(result?.message);
  };
  if (secret) return <ClientSecret id={id} name={name} secret={secret} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={onClose} size="small" title={`Give ${name} another secret?`}>
      <div className="grid gap-4">
        <Checkbox
          label="The old secret works for another day"
          description="Time to change it in the other system. Untick it when somebody else may have it."
          checked={keepOld}
          onChange={setKeepOld}
        />
        {refusal && <RefusalNote>{refusal}</RefusalNote>}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
            New secret
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
