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
  const [pairing, setPairing] = useState<Pairing>();
  const start = async () => {
    const result = (await confirmed(() => begin({})))?.beginMfa;
    if (result?.__typename === 'MfaSetup') setPairing(result);
  };
  return (
    <>
      <Button disabled={isBusy} onClick={() => void start()}>
        {isReplacing ? 'Change the app' : 'Set up'}
      </Button>
      {pairing && <SetUpDialog pairing={pairing} onClose={() => setPairing(undefined)} />}
    </>
  );
}

function SetUpDialog({ pairing, onClose }: { pairing: Pairing; onClose: () => void }) {
  const refresh = useRefresh();
  const [isOn, setOn] = useState(false);
  const enabled = () => {
    setOn(true);
    void refresh();
  };
  const done = () => {
    onClose();
    tellDone('The second factor is on. Your other sessions have ended.');
  };
  const title = isOn ? 'Keep your backup codes' : 'Set up a second factor';
  return (
    <Dialog open onOpenChange={onClose} title={title} size="small" isSticky={isOn}>
      <MfaSetUp pairing={pairing} onEnabled={enabled} onDone={done} />
    </Dialog>
  );
}
