import type { FormEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import { DialogActions } from './Dialog.tsx';
import { RefusalNote } from './Notes.tsx';

interface DialogFormProps {
  onSubmit: (event: FormEvent<HTMLFormElement>) => unknown;
  onCancel: () => void;
  /** What the button that sends it says: a verb. */
  action: string;
  /** Why what was sent was not accepted. */
  refusal?: string;
  isBusy: boolean;
  /** It cannot be sent yet. */
  isIncomplete?: boolean;
  isDestructive?: boolean;
  children: ReactNode;
}

/** A form inside a dialog: its fields, why it was refused, and the buttons. */
export function DialogForm(props: DialogFormProps) {
  const { onSubmit, onCancel, action, refusal, isBusy, isIncomplete, isDestructive, children } = props;
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate className="grid gap-4">
      {children}
      {refusal && <RefusalNote>{refusal}</RefusalNote>}
      <DialogActions>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look={isDestructive ? 'danger' : 'primary'} disabled={isBusy || isIncomplete}>
          {action}
        </Button>
      </DialogActions>
    </form>
  );
}
