import { Ellipsis, PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import { DeleteRoleDocument } from './DeleteRole.generated.ts';
import type { OwnRole } from './matrix.ts';
import { RenameRole } from './RenameRole.tsx';

/** What the viewer may do to a role of the organization. Nothing for whoever may do nothing. */
export function RoleMenu({ role }: { role: OwnRole }) {
  const [asked, setAsked] = useState<'rename' | 'delete'>();
  const close = () => setAsked(undefined);
  if (!role.viewerCanUpdate && !role.viewerCanDelete) return null;
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${role.name}`} className="size-6!">
            <Ellipsis />
          </Button>
        }
      >
        {role.viewerCanUpdate && (
          <MenuItem onSelect={() => setAsked('rename')}>
            <PencilLine aria-hidden />
            Rename
          </MenuItem>
        )}
        {role.viewerCanDelete && (
          <MenuItem onSelect={() => setAsked('delete')} className="text-neg! [&_svg]:text-neg!">
            <Trash2 aria-hidden />
            Delete
          </MenuItem>
        )}
      </Menu>
      {asked === 'rename' && <RenameRole role={role} onClose={close} />}
      {asked === 'delete' && <DeleteRole role={role} onClose={close} />}
    </>
  );
}

function DeleteRole({ role: { id, name, memberCount }, onClose }: { role: OwnRole; onClose: () => void }) {
  const [remove] = useWrite(DeleteRoleDocument, { refetch: ['RolesPage'] });
  const confirmed = useStepUp();
  const confirm = async () => {
    const result = (await confirmed(() => remove({ input: { id, fromMembers: true } })))?.deleteRole;
    if (result?.__typename === 'RoleDeleted') tellDone(`The role ${name} is gone.`);
    else if (result) tellWarning({ text: result.message });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Delete the role ${name}?`}
      action="Delete"
      isDestructive
      onConfirm={confirm}
    >
      <p>
        {memberCount === 0
          ? 'Nobody has it. What it gave can be given again only by a new role.'
          : `${memberCount === 1 ? 'One member has' : `${memberCount} members have`} it and at once may no longer do what only it allows.`}
      </p>
    </ConfirmDialog>
  );
}
