import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { Secret } from '../../../ui/Secret.tsx';

/** The secret of a key, this once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Keep this secret"
      description="Give it to the program now: it is not shown again. Whoever holds it acts in your name."
      isSticky
    >
      <Secret label="Secret of the key" value={secret} />
      <p className="mt-3 text-12 text-fg-3">
        Programs send it with each request, as <code>Authorization: Bearer …</code>
      </p>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          I have kept it
        </Button>
      </DialogActions>
    </Dialog>
  );
}
