import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { useRefresh } from '../use-refresh.ts';
import { MfaSetUp, type Pairing } from './MfaSetUp.tsx';
import { BeginMfaDocument } from './SetUpMfa.generated.ts';

/** Pairs an authenticator app: the first, or another one in place of it. */
export function SetUpMfa({ isReplacing }: { isReplacing: boolean }) {
  const [begin, isBusy] = useWrite(BeginMfaDocument);
  const confirmed = useStepUp();
  const refresh = useRefresh();
  const [pairing, setPairing] = useState<Pairing>();
  const [isOn, setOn] = useState(false);
  const start = async () => {
    const result = (await confirmed(() => begin({})))?.beginMfa;
    if (result?.__typename === 'MfaSetup') setPairing(result);
  };
  const close = () => {
    setPairing(undefined);
    setOn(false);
  };
  const done = () => {
    close();
    tellDone('Two-step sign-in is on. Your other sessions have ended.');
  };
  return (
    <>
      <Button disabled={isBusy} onClick={() => void start()}>
        {isReplacing ? 'Change the app' : 'Set up'}
      </Button>
      {pairing && (
        <Dialog
          open
          onOpenChange={close}
          title={isOn ? 'Keep your backup codes' : 'Set up two-step sign-in'}
          size="small"
          isSticky={isOn}
        >
          <MfaSetUp
            pairing={pairing}
            onEnabled={() => {
              setOn(true);
              void refresh();
            }}
            onDone={done}
          />
        </Dialog>
      )}
    </>
  );
}
