import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { CodeList } from '../../../ui/CodeList.tsx';

/** Backup codes, shown once: nothing goes on before it is said that they are kept. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [areKept, setKept] = useState(false);
  return (
    <div className="grid gap-4">
      <p className="text-13 text-fg-2">
        Each of these codes lets you in once when your authenticator app is out of reach. They are not shown again.
      </p>
      <CodeList codes={codes} title="A-EMS backup codes" fileName="a-ems-backup-codes.txt" />
      <Checkbox label="I have kept these codes in a safe place" checked={areKept} onChange={setKept} />
      <Button look="primary" size="large" disabled={!areKept} onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
