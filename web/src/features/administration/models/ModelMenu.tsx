import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { EditModel } from './EditModel.tsx';
import { RemoveLanguageModelDocument } from './ModelActions.generated.ts';
import type { ModelFragment } from './ModelsPage.generated.ts';

interface ModelMenuProps {
  model: ModelFragment;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** What may be done to a model. */
export function ModelMenu({ model, onUp, onDown }: ModelMenuProps) {
  const [asked, setAsked] = useState<'edit' | 'remove'>();
  const close = () => setAsked(undefined);
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${model.name}`}>
            <Ellipsis />
          </Button>
        }
      >
        <MenuItem onSelect={() => setAsked('edit')}>
          <Pencil aria-hidden />
          Edit
        </MenuItem>
        <MenuItem onSelect={onUp} disabled={!onUp} className="data-disabled:opacity-50">
          <ArrowUp aria-hidden />
          Move up
        </MenuItem>
        <MenuItem onSelect={onDown} disabled={!onDown} className="data-disabled:opacity-50">
          <ArrowDown aria-hidden />
          Move down
        </MenuItem>
        <MenuItem onSelect={() => setAsked('remove')} className="text-neg! [&_svg]:text-neg!">
          <Trash2 aria-hidden />
          Remove
        </MenuItem>
      </Menu>
      {asked === 'edit' && <EditModel model={model} onClose={close} />}
      {asked === 'remove' && <RemoveModel model={model} onClose={close} />}
    </>
  );
}

function RemoveModel({ model: { id, name }, onClose }: { model: ModelFragment; onClose: () => void }) {
  const [remove] = useWrite(RemoveLanguageModelDocument, { refetch: ['ModelsPage'] });
  const confirm = async () => {
    if (await remove({ id })) tellDone(`${name} was removed.`);
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Remove ${name}?`}
      action="Remove"
      isDestructive
      onConfirm={confirm}
    >
      <p>
        It is asked no more, and its key is deleted. Figures about what it did stay. To pause it, switch it off instead.
      </p>
    </ConfirmDialog>
  );
}
