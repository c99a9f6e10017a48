import { useState } from 'react';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ApiClientForm } from './ApiClientForm.tsx';
import { ClientSecret } from './ClientSecret.tsx';

/** Makes a client and shows its secret, this once. */
export function CreateApiClient({ onClose }: { onClose: () => void }) {
  const [issued, setIssued] = useState<{ id: string; name: string; secret: string }>();
  if (issued) return <ClientSecret {...issued} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Create an API client"
      description="It acts in its own name, not in that of a person."
    >
      <ApiClientForm onIssued={setIssued} onClose={onClose} />
    </Dialog>
  );
}
