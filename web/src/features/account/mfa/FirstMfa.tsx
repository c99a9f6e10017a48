import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { MfaSetUp, type Pairing } from './MfaSetUp.tsx';
import { BeginMfaDocument } from './SetUpMfa.generated.ts';
import { SignOutInstead } from './SignOutInstead.tsx';

/** Leads through the set-up of a second factor, which nothing goes before. */
export function FirstMfa({ onDone }: { onDone: () => Promise<void> }) {
  const [pairing, setPairing] = useState<Pairing>();
  const [isOn, setOn] = useState(false);
  return (
    <PlainPage
      title={isOn ? 'Keep your backup codes' : 'Set up a second factor'}
      subtitle={isOn ? 'The second factor is on' : 'Your organization asks for it before anything else'}
      footer={!isOn && <SignOutInstead />}
    >
      {pairing ? (
        <MfaSetUp pairing={pairing} onEnabled={() => setOn(true)} onDone={() => void onDone()} />
      ) : (
        <Introduction onBegun={setPairing} />
      )}
    </PlainPage>
  );
}

function Introduction({ onBegun }: { onBegun: (pairing: Pairing) => void }) {
  const [begin, isBusy] = useWrite(BeginMfaDocument);
  const start = async () => {
    const result = (await begin({}))?.beginMfa;
    if (result?.__typename === 'MfaSetup') onBegun(result);
  };
  return (
    <div className="grid gap-4 text-14 text-fg-2">
      <p>
        Besides your password, signing in then takes a code from an app on your phone, such as Google Authenticator,
        Microsoft Authenticator, 1Password or Aegis. Have it at hand.
      </p>
      <Button look="primary" size="large" disabled={isBusy} onClick={() => void start()}>
        Begin
      </Button>
    </div>
  );
}
