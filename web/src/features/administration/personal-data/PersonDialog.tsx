import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { ErasePersonDocument, ExportPersonalDataDocument } from './PersonDialog.generated.ts';

const KINDS = {
  EXPORT: {
    title: 'Export a person’s data',
    text: 'Everything that any part of the product keeps about an e-mail address is gathered into one file. You can download it for a week.',
    action: 'Export',
    done: 'The export is at work.',
  },
  ERASURE: {
    title: 'Erase a person',
    text: 'In every part of the product what names the person is removed or made to name nobody; figures stay as they are. Nothing brings it back.',
    action: 'Erase for good',
    done: 'The erasure is at work.',
  },
};

interface Answers {
  email: string;
  again: string;
}

interface PersonDialogProps {
  kind: keyof typeof KINDS;
  onClose: () => void;
}

/** Asks about whom; before an erasure twice, because nothing brings it back. */
export function PersonDialog({ kind, onClose }: PersonDialogProps) {
  const { title, text, action } = KINDS[kind];
  const { register, errors, submit, refusal, isBusy } = usePersonForm(kind, onClose);
  const isErasure = kind === 'ERASURE';
  return (
    <Dialog open onOpenChange={onClose} size="small" title={title} description={text}>
      <DialogForm
        onSubmit={submit}
        onCancel={onClose}
        action={action}
        refusal={refusal}
        isBusy={isBusy}
        isDestructive={isErasure}
      >
        <Field
          label="E-mail address"
          type="email"
          autoComplete="off"
          autoFocus
          error={errors.email && (errors.email.message || 'Enter the address.')}
          {...register('email', { required: true, pattern: /.@./ })}
        />
        {isErasure && (
          <Field
            label="The same address again"
            type="email"
            autoComplete="off"
            error={errors.again?.message}
            {...register('again', { validate: isSame })}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}

function isSame(again: string, { email }: Answers): string | true {
  return again.trim() === email.trim() || 'This is not the same address.';
}

function usePersonForm(kind: keyof typeof KINDS, onDone: () => void) {
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<Answers>();
  const [write, isBusy] = useWrite(kind === 'EXPORT' ? ExportPersonalDataDocument : ErasePersonDocument, {
    refetch: ['PersonalDataPage'],
    onProblems: (problems) => setError('email', { message: problems[0]?.message }),
  });
  const confirmed = useStepUp();
  const submit = handleSubmit(async ({ email }) => {
    const data = await confirmed<{ result: object }>(() => write({ input: { email: email.trim() } }));
    if (!data) return;
    if ('message' in data.result) return setRefusal(String(data.result.message));
    tellDone(KINDS[kind].done);
    onDone();
  });
  return { register, errors: formState.errors, submit, refusal, isBusy };
}
