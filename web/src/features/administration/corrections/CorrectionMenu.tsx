import { Check, Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { AcceptCorrectionDocument, RemoveCorrectionDocument } from './CorrectionsPage.generated.ts';
import type { Correction } from './correction-columns.tsx';

/** What can be done with a correction. */
export function CorrectionMenu({ correction: { id, text, acceptedAt } }: { correction: Correction }) {
  const [isRemoving, setRemoving] = useState(false);
  const [accept] = useWrite(AcceptCorrectionDocument);
  const acceptNow = async () => {
    if (await accept({ id })) tellDone('It is accepted, and is part of the next export.');
  };
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${text}`}>
            <Ellipsis />
          </Button>
        }
      >
        {!acceptedAt && (
          <MenuItem onSelect={() => void acceptNow()}>
            <Check aria-hidden /> Accept
          </MenuItem>
        )}
        <MenuItem onSelect={() => setRemoving(true)} className="text-neg! [&_svg]:text-neg!">
          <Trash2 aria-hidden /> Remove
        </MenuItem>
      </Menu>
      <RemoveDialog id={id} text={text} open={isRemoving} onOpenChange={setRemoving} />
    </>
  );
}

interface RemoveDialogProps extends Pick<Correction, 'id' | 'text'> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

function RemoveDialog({ id, text, ...dialog }: RemoveDialogProps) {
  const [remove] = useWrite(RemoveCorrectionDocument, { refetch: ['CorrectionsPage', 'Understanding'] });
  const removeNow = async () => {
    if (await remove({ id })) tellDone('The correction is removed.');
  };
  return (
    <ConfirmDialog {...dialog} title="Remove this correction?" action="Remove" isDestructive onConfirm={removeNow}>
      <p>
        <q className="break-words">{text}</q> is not held against answers any more. The conversation that it came from
        stays with its person.
      </p>
    </ConfirmDialog>
  );
}
