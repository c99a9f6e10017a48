import { useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { useWrite } from '../graph/use-write.ts';
import { ProviderProof } from './ProviderProof.tsx';
import { ConfirmIdentityDocument, StepUpDialogDocument } from './StepUpDialog.generated.ts';

/**
 * Asks for what the person can show: a code where there is a second factor, the password otherwise, or a visit to the provider that he
 * signs in with. `onClose` hears whether it was right.
 */
export function StepUpDialog({ onClose }: { onClose: (isProven: boolean) => void }) {
  const { data, loading } = useQuery(StepUpDialogDocument, { fetchPolicy: 'network-only' });
  const ways = data?.viewer?.confirmsBy ?? ['PASSWORD'];
  const isTyped = ways.includes('CODE') || ways.includes('PASSWORD');
  return (
    <Dialog
      open
      onOpenChange={() => onClose(false)}
      size="small"
      title="Confirm that it is you"
      description="What you are about to do matters. You are asked again only after five minutes."
    >
      {loading ? (
        <div role="status" aria-label="Loading" className="skeleton h-29" />
      ) : (
        <div className="grid gap-4">
          {ways.includes('PROVIDER') && <ProviderProof providers={data?.signInMethods.providers ?? []} />}
          {isTyped && <ProofForm hasSecondFactor={ways.includes('CODE')} onClose={onClose} />}
          {ways.length === 0 && <p>Sign out and in again: then you are asked for nothing more.</p>}
        </div>
      )}
    </Dialog>
  );
}

function ProofForm({ hasSecondFactor, onClose }: { hasSecondFactor: boolean; onClose: (isProven: boolean) => void }) {
  const [problem, setProblem] = useState<string>();
  const [confirm, isBusy] = useWrite(ConfirmIdentityDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    // A dialog inside another's form must not send that one, too.
    event.preventDefault();
    event.stopPropagation();
    const proof = String(new FormData(event.currentTarget).get('proof')).trim();
    if (!proof) return setProblem(hasSecondFactor ? 'Enter a code.' : 'Enter your password.');
    const input = hasSecondFactor ? { code: proof } : { password: proof };
    const result = (await confirm({ input }))?.confirmIdentity;
    if (result?.__typename === 'IdentityConfirmed') return onClose(true);
    setProblem(result?.message);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      {hasSecondFactor ? (
        <Field
          label="Code"
          name="proof"
          hint="Six digits of your authenticator app, or a backup code."
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoFocus
          error={problem}
        />
      ) : (
        <PasswordField label="Password" name="proof" autoComplete="current-password" autoFocus error={problem} />
      )}
      <DialogActions>
        <Button onClick={() => onClose(false)}>Cancel</Button>
        <Button type="submit" look="primary" disabled={isBusy}>
          Confirm
        </Button>
      </DialogActions>
    </form>
  );
}
