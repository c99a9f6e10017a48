import { type FormEvent, useState } from 'react';
import { type Entry, giveSecondFactor } from '../../../lib/session/sign-in.ts';
import { Button } from '../../../ui/Button.tsx';
import { CodeField } from '../../../ui/CodeField.tsx';
import { EntryRefusal } from './EntryRefusal.tsx';
import { useEntry } from './use-entry.ts';

interface SecondFactorFormProps {
  challenge: string;
  onEntry: (entry: Entry) => void;
}

/** Meets a challenge with the code of the authenticator app, or with a backup code. */
export function SecondFactorForm({ challenge, onEntry }: SecondFactorFormProps) {
  const { refusal, wait, follow } = useEntry(onEntry);
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const give = async (given: string) => {
    setBusy(true);
    const entry = await giveSecondFactor(challenge, given);
    setBusy(false);
    if (entry.kind === 'REFUSED') setCode('');
    follow(entry);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void give(code.trim());
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <CodeField value={code} onChange={setCode} onComplete={(whole) => wait === 0 && void give(whole)} />
      <EntryRefusal refusal={refusal} wait={wait} />
      <Button type="submit" look="primary" size="large" disabled={isBusy || wait > 0 || code.length < 6}>
        {isBusy ? 'Checking…' : 'Confirm'}
      </Button>
    </form>
  );
}
