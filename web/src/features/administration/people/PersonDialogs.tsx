import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { ChangeReach } from './ChangeReach.tsx';
import { ChangeRoles } from './ChangeRoles.tsx';
import type { PersonMenu_UserFragment } from './PersonMenu.generated.ts';
import { PERSON_ACTS, type PersonActKey, usePersonActs } from './person-acts.ts';

/** What is asked about a person before it is done. */
export type Asked = PersonActKey | 'roles' | 'reach';

interface PersonDialogsProps {
  person: PersonMenu_UserFragment;
  asked: Asked | undefined;
  onClose: () => void;
  /** Called after the person has left. */
  onGone?: () => void;
}

/** The dialog of what is asked; nothing when nothing is. */
export function PersonDialogs({ person, asked, onClose, onGone }: PersonDialogsProps) {
  const act = usePersonActs();
  const { membership, name } = person;
  if (!asked || !membership) return null;
  if (asked === 'roles') return <ChangeRoles person={person} membership={membership} onClose={onClose} />;
  if (asked === 'reach') return <ChangeReach person={person} membership={membership} onClose={onClose} />;
  const { title, text, action, isDestructive } = PERSON_ACTS[asked];
  const confirm = async () => {
    if ((await act(asked, person)) && asked === 'offboard') onGone?.();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={title(name)}
      action={action}
      isDestructive={isDestructive}
      onConfirm={confirm}
    >
      <p>{text}</p>
    </ConfirmDialog>
  );
}
