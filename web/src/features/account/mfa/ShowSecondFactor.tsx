import { type FormEvent, useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { CodeField } from '../../../ui/CodeField.tsx';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { ShowSecondFactorDocument } from './ShowSecondFactor.generated.ts';
import { SignOutInstead } from './SignOutInstead.tsx';

/** For whoever has a second factor, came in without it, and goes to an organization that asks for it. */
export function ShowSecondFactor({ onDone }: { onDone: () => Promise<void> }) {
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [show, isBusy] = useWrite(ShowSecondFactorDocument);
  const give = async (given: string) => {
    const result = (await show({ input: { code: given } }))?.confirmIdentity;
    if (result?.__typename === 'IdentityConfirmed') return onDone();
    setCode('');
    setRefusal(result?.message);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void give(code.trim());
  };
  return (
    <PlainPage
      title="Confirm that it is you"
      subtitle="This organization asks for your second factor"
      footer={<SignOutInstead />}
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        <CodeField value={code} error={refusal} onChange={setCode} onComplete={(whole) => void give(whole)} />
        <Button type="submit" look="primary" size="large" disabled={isBusy || code.length < 6}>
          {isBusy ? 'Checking…' : 'Confirm'}
        </Button>
      </form>
    </PlainPage>
  );
}
