import { type FormEvent, useState } from 'react';
import { type Entry, giveSecondFactor } from '../../../lib/session/sign-in.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { OtpField } from '../../../ui/OtpField.tsx';
import { EntryRefusal } from './EntryRefusal.tsx';
import { useEntry } from './use-entry.ts';

interface SecondFactorFormProps {
  challenge: string;
  onEntry: (entry: Entry) => void;
  /** Back to the password. */
  onLeave: () => void;
}

/** The code of the authenticator app, or a backup code. */
export function SecondFactorForm({ challenge, onEntry, onLeave }: SecondFactorFormProps) {
  const { refusal, wait, follow } = useEntry(onEntry);
  const [isBackup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const [isSubmitting, setSubmitting] = useState(false);
  const give = async (given: string) => {
    setSubmitting(true);
    const entry = await giveSecondFactor(challenge, given);
    setSubmitting(false);
    if (entry.kind === 'REFUSED') setCode('');
    follow(entry);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void give(code.trim());
  };
  const change = () => {
    setBackup(!isBackup);
    setCode('');
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {isBackup ? (
        <Field
          label="Backup code"
          hint="Each of your backup codes works once."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      ) : (
        <OtpField
          label="Code of your authenticator app"
          autoFocus
          value={code}
          onChange={setCode}
          onComplete={(whole) => wait === 0 && void give(whole)}
        />
      )}
      <EntryRefusal refusal={refusal} wait={wait} />
      <Button type="submit" look="primary" size="large" disabled={isSubmitting || wait > 0 || code.length < 6}>
        {isSubmitting ? 'Checking…' : 'Confirm'}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button look="link" size="inline" onClick={change}>
          {isBackup ? 'Use the authenticator app' : 'Use a backup code'}
        </Button>
        <Button look="link" size="inline" onClick={onLeave}>
          Start again
        </Button>
      </div>
    </form>
  );
}
