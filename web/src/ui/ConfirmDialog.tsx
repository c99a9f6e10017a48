import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, with the name of what it is about. */
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  /** What the button that goes on says: a verb. */
  action: string;
  isDestructive?: boolean;
  /** The dialog closes when this is done, whatever came of it. */
  onConfirm: () => Promise<unknown>;
}

/** Asks before something that matters is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, children, action, isDestructive, onConfirm } = props;
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    setIsBusy(true);
    await onConfirm().finally(() => setIsBusy(false));
    onOpenChange(false);
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} size="small">
      <div className="grid gap-2 pb-3 text-13 text-fg-2">{children}</div>
      <DialogActions>
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button look={isDestructive ? 'danger' : 'primary'} disabled={isBusy} onClick={() => void confirm()}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
