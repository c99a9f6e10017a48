import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { ChangeEmailDocument } from './ChangeEmail.generated.ts';

interface EmailDialogProps {
  present: string;
  onClose: () => void;
  /** Letters are on their way, one of them to this address. */
  onStarted: (email: string) => void;
}

/** Asks for the new address. */
export function EmailDialog({ present, onClose, onStarted }: EmailDialogProps) {
  const { register, handleSubmit, setError, formState } = useForm<{ email: string }>();
  const [refusal, setRefusal] = useState<string>();
  const [change, isBusy] = useWrite(ChangeEmailDocument, {
    onProblems: ([problem]) => setError('email', { message: problem?.message }),
  });
  const confirmed = useStepUp();
  const submit = handleSubmit(async ({ email }) => {
    const result = (await confirmed(() => change({ input: { email } })))?.changeEmail;
    if (result?.__typename === 'EmailChangeStarted') {
      onStarted(result.email);
      onClose();
    } else setRefusal(result?.message);
  });
  const { email } = formState.errors;
  return (
    <Dialog open onOpenChange={onClose} title="Change your e-mail" description={`Now it is ${present}.`} size="small">
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field
          label="New e-mail"
          type="email"
          autoComplete="email"
          error={email && (email.message || 'Enter the new e-mail.')}
          {...register('email', { required: true, pattern: /.@./ })}
        />
        {refusal && <RefusalNote>{refusal}</RefusalNote>}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            Send the letters
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
