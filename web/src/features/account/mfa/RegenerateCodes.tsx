import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { tellFailure } from '../../../ui/Toasts.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { RegenerateBackupCodesDocument } from './RegenerateCodes.generated.ts';

/** Makes new backup codes; the old ones open nothing from then on. */
export function RegenerateCodes() {
  const [regenerate] = useWrite(RegenerateBackupCodesDocument, { refetch: ['SecurityPage'] });
  const confirmed = useStepUp();
  const [isAsking, setAsking] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const make = async () => {
    const result = (await confirmed(() => regenerate({})))?.regenerateBackupCodes;
    if (result?.__typename === 'BackupCodes') setCodes(result.codes);
    else if (result) tellFailure({ text: result.message });
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>New codes</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Make new backup codes?"
        action="Make new codes"
        onConfirm={make}
      >
        The codes that you have now will open nothing any more.
      </ConfirmDialog>
      {codes && (
        <Dialog open onOpenChange={() => setCodes(undefined)} title="Keep your backup codes" size="small" isSticky>
          <BackupCodes codes={codes} onDone={() => setCodes(undefined)} />
        </Dialog>
      )}
    </>
  );
}
