import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Ellipsis, LogOut, Rows3, ShieldOff, UserCheck, UserCog, UserMinus, UserX } from 'lucide-react';
import { useState } from 'react';
import { useMay, useViewer } from '../../../lib/viewer.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/Menu.tsx';
import { ChangeReach } from './ChangeReach.tsx';
import { ChangeRoles } from './ChangeRoles.tsx';
import { type PersonMenu_UserFragment, PersonMenu_UserFragmentDoc } from './PersonMenu.generated.ts';
import { PERSON_ACTS, type PersonActKey, usePersonActs } from './person-acts.ts';

interface PersonMenuProps {
  user: FragmentType<PersonMenu_UserFragment>;
  /** Called after the person has left. */
  onGone?: () => void;
}

/** What the viewer may do to a member. Nothing for whoever may do nothing. */
export function PersonMenu({ user, onGone }: PersonMenuProps) {
  const { data } = useSuspenseFragment({ fragment: PersonMenu_UserFragmentDoc, from: user });
  const [asked, setAsked] = useState<PersonActKey | 'roles' | 'reach'>();
  const act = usePersonActs();
  const isSelf = useViewer().id === data.id;
  const open = useOpenActs(data);
  if (open.length === 0 && !data.membership?.viewerCanUpdate) return null;
  const close = () => setAsked(undefined);
  const confirm = async (key: PersonActKey) => {
    if ((await act(key, data)) && key === 'offboard') onGone?.();
  };
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${data.name}`}>
            <Ellipsis />
          </Button>
        }
      >
        {data.membership?.viewerCanUpdate && (
          <MenuItem onSelect={() => setAsked('roles')}>
            <UserCog aria-hidden />
            Change roles
          </MenuItem>
        )}
        {data.membership?.viewerCanUpdate && data.membership.role !== 'OWNER' && !isSelf && (
          <MenuItem onSelect={() => setAsked('reach')}>
            <Rows3 aria-hidden />
            Change reach
          </MenuItem>
        )}
        <Acts keys={open} onSelect={setAsked} />
      </Menu>
      {asked === 'roles' && data.membership && (
        <ChangeRoles person={data} membership={data.membership} onClose={close} />
      )}
      {asked === 'reach' && data.membership && (
        <ChangeReach person={data} membership={data.membership} onClose={close} />
      )}
      {asked && asked !== 'roles' && asked !== 'reach' && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={PERSON_ACTS[asked].title(data.name)}
          action={PERSON_ACTS[asked].action}
          isDestructive={PERSON_ACTS[asked].isDestructive}
          onConfirm={() => confirm(asked)}
        >
          <p>{PERSON_ACTS[asked].text}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** In this order; those after the line take something away. */
const ITEMS: readonly { key: PersonActKey; name: string; icon: typeof LogOut; isGrave?: boolean }[] = [
  { key: 'endSessions', name: 'End sessions', icon: LogOut },
  { key: 'resetMfa', name: 'Reset second factor', icon: ShieldOff },
  { key: 'activate', name: 'Activate', icon: UserCheck },
  { key: 'deactivate', name: 'Deactivate', icon: UserX, isGrave: true },
  { key: 'offboard', name: 'Offboard', icon: UserMinus, isGrave: true },
];

function Acts({ keys, onSelect }: { keys: readonly PersonActKey[]; onSelect: (key: PersonActKey) => void }) {
  const items = ITEMS.filter(({ key }) => keys.includes(key));
  const item = ({ key, name, icon: Icon, isGrave }: (typeof ITEMS)[number]) => (
    <MenuItem key={key} onSelect={() => onSelect(key)} className={isGrave ? 'text-neg! [&_svg]:text-neg!' : undefined}>
      <Icon aria-hidden />
      {name}
    </MenuItem>
  );
  const grave = items.filter(({ isGrave }) => isGrave);
  return (
    <>
      {items.filter(({ isGrave }) => !isGrave).map(item)}
      {grave.length > 0 && <MenuSeparator />}
      {grave.map(item)}
    </>
  );
}

/** Which acts are open to the viewer on this person. */
function useOpenActs({ id, membership }: PersonMenu_UserFragment): PersonActKey[] {
  const isOther = useViewer().id !== id;
  const mayEnd = useMay('identity:session.end') && isOther;
  const mayReset = useMay('identity:mfa.reset') && isOther;
  if (!membership) return [];
  const open: [PersonActKey, boolean][] = [
    ['endSessions', mayEnd && membership.state === 'ACTIVE'],
    ['resetMfa', mayReset && membership.hasMfa === true],
    ['activate', membership.viewerCanActivate && membership.state === 'DEACTIVATED'],
    ['deactivate', membership.viewerCanDeactivate && membership.state !== 'DEACTIVATED'],
    ['offboard', membership.viewerCanOffboard],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([key]) => key);
}
