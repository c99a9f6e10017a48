import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Ellipsis, LogOut, Rows3, ShieldOff, UserCheck, UserCog, UserMinus, UserX } from 'lucide-react';
import { useState } from 'react';
import { useMay, useViewer } from '../../../lib/viewer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/Menu.tsx';
import { type Asked, PersonDialogs } from './PersonDialogs.tsx';
import { type PersonMenu_UserFragment, PersonMenu_UserFragmentDoc } from './PersonMenu.generated.ts';

interface PersonMenuProps {
  user: FragmentType<PersonMenu_UserFragment>;
  /** Called after the person has left. */
  onGone?: () => void;
}

/** What the viewer may do to a member. Nothing for whoever may do nothing. */
export function PersonMenu({ user, onGone }: PersonMenuProps) {
  const { data } = useSuspenseFragment({ fragment: PersonMenu_UserFragmentDoc, from: user });
  const [asked, setAsked] = useState<Asked>();
  const open = useOpenActs(data);
  if (open.length === 0) return null;
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${data.name}`}>
            <Ellipsis />
          </Button>
        }
      >
        <Acts keys={open} onSelect={setAsked} />
      </Menu>
      <PersonDialogs person={data} asked={asked} onClose={() => setAsked(undefined)} onGone={onGone} />
    </>
  );
}

/** In this order; those after the line take something away. */
const ITEMS: readonly { key: Asked; name: string; icon: typeof LogOut; isGrave?: boolean }[] = [
  { key: 'roles', name: 'Change roles', icon: UserCog },
  { key: 'reach', name: 'Change reach', icon: Rows3 },
  { key: 'endSessions', name: 'End sessions', icon: LogOut },
  { key: 'resetMfa', name: 'Reset second factor', icon: ShieldOff },
  { key: 'activate', name: 'Activate', icon: UserCheck },
  { key: 'deactivate', name: 'Deactivate', icon: UserX, isGrave: true },
  { key: 'offboard', name: 'Offboard', icon: UserMinus, isGrave: true },
];

function Acts({ keys, onSelect }: { keys: readonly Asked[]; onSelect: (key: Asked) => void }) {
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
function useOpenActs({ id, membership }: PersonMenu_UserFragment): Asked[] {
  const isOther = useViewer().id !== id;
  const mayEnd = useMay('identity:session.end') && isOther;
  const mayReset = useMay('identity:mfa.reset') && isOther;
  if (!membership) return [];
  const open: [Asked, boolean][] = [
    ['roles', membership.viewerCanUpdate],
    ['reach', membership.viewerCanUpdate && isOther && membership.role !== 'OWNER'],
    ['endSessions', mayEnd && membership.state === 'ACTIVE'],
    ['resetMfa', mayReset && membership.hasMfa === true],
    ['activate', membership.viewerCanActivate && membership.state === 'DEACTIVATED'],
    ['deactivate', membership.viewerCanDeactivate && membership.state !== 'DEACTIVATED'],
    ['offboard', membership.viewerCanOffboard],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([key]) => key);
}
