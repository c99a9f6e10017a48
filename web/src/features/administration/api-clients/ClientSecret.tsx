import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { Secret } from '../../../ui/Secret.tsx';

interface ClientSecretProps {
  id: string;
  name: string;
  secret: string;
  onClose: () => void;
}

/** The secret of a client, this once. */
export function ClientSecret({ id, name, secret, onClose }: ClientSecretProps) {
  return (
    <Dialog
      open
      isSticky
      onOpenChange={onClose}
      title={`Connect ${name}`}
      description="Copy the secret now: it is kept nowhere here, and not shown again."
    >
      <div className="grid gap-4">
        <Secret label="Client id" value={id} />
        <Secret label="Client secret" value={secret} />
        <Secret label="Where it gets its tokens" value={`${location.origin}/oauth/token`} />
        <DialogActions>
          <Button look="primary" onClick={onClose}>
            I have copied it
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
