import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { tellDone, tellFailure } from '../../../ui/Toasts.tsx';
import { DisableMfaDocument } from './DisableMfa.generated.ts';

/** Turns the second factor off, after a question. */
export function DisableMfa() {
  const [disable] = useWrite(DisableMfaDocument, { refetch: ['SecurityPage'] });
  const confirmed = useStepUp();
  const [isAsking, setAsking] = useState(false);
  const turnOff = async () => {
    const result = (await confirmed(() => disable({})))?.disableMfa;
    if (result?.__typename === 'MfaDisabled') tellDone('The second factor is off. Your other sessions have ended.');
    else if (result) tellFailure({ text: result.message });
  };
  return (
    <>
      <Button look="ghost" onClick={() => setAsking(true)}>
        Turn off
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Turn the second factor off?"
        action="Turn off"
        isDestructive
        onConfirm={turnOff}
      >
        Your password alone will open your account. Your backup codes become void.
      </ConfirmDialog>
    </>
  );
}
