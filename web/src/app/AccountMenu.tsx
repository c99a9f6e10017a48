import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { ChevronsUpDown, LogOut, Plus } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Link } from 'react-router';
import { signOut } from '../lib/session/access-token.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../ui/Menu.tsx';
import { THEMES, useTheme } from '../ui/theme.ts';
import { type AccountMenu_UserFragment, AccountMenu_UserFragmentDoc } from './AccountMenu.generated.ts';
import { CreateOrganization } from './CreateOrganization.tsx';
import { goOnIn } from './go-on-in.ts';
import { ACCOUNT } from './navigation.ts';

/** An organization in which the viewer may act. */
export interface MemberOrganization {
  id: string;
  name: string;
  isCurrent: boolean;
}

interface AccountMenuProps {
  user: FragmentType<AccountMenu_UserFragment>;
  organizations: readonly MemberOrganization[];
}

/** The person who is signed in and what he sets for himself, his organizations, the appearance, and the way out. */
export function AccountMenu({ user, organizations }: AccountMenuProps) {
  const { data } = useSuspenseFragment({ fragment: AccountMenu_UserFragmentDoc, from: user });
  const [theme, setTheme] = useTheme();
  const [isCreating, setCreating] = useState(false);
  return (
    <>
      <Menu
        align="start"
        className="w-52"
        trigger={<PersonButton name={data.name} email={data.email} avatar={data.avatar} />}
      >
        <AccountPlaces />
        <MenuSeparator />
        {organizations.length > 1 && <Organizations organizations={organizations} />}
        <MenuItem onSelect={() => setCreating(true)}>
          <Plus aria-hidden />
          Create an organization
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>Appearance</MenuLabel>
        <MenuChoice value={theme} options={THEMES} onChange={setTheme} />
        <MenuSeparator />
        <MenuItem onSelect={() => void signOut()}>
          <LogOut aria-hidden />
          Sign out
        </MenuItem>
      </Menu>
      {isCreating && <CreateOrganization onClose={() => setCreating(false)} />}
    </>
  );
}

type PersonButtonProps = ComponentProps<'button'> & { name: string; email: string; avatar: string | null };

function PersonButton({ name, email, avatar, ...button }: PersonButtonProps) {
  return (
    <button
      {...button}
      type="button"
      className="flex items-center gap-2.5 rounded-control px-1.5 py-2 text-left hover:bg-hover"
    >
      <Avatar name={name} src={avatar} />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-13 leading-4 font-medium">{name}</span>
        <span className="block truncate text-11 text-fg-3">{email}</span>
      </span>
      <ChevronsUpDown className="size-4 text-fg-3" aria-hidden />
    </button>
  );
}

function AccountPlaces() {
  return ACCOUNT.map(({ path, name, icon: Icon }) => (
    <MenuItem key={path} asChild>
      <Link to={path}>
        <Icon aria-hidden />
        {name}
      </Link>
    </MenuItem>
  ));
}

/** The organizations of the person; choosing another goes on in it, from its overview. */
function Organizations({ organizations }: Pick<AccountMenuProps, 'organizations'>) {
  const current = organizations.find(({ isCurrent }) => isCurrent)?.id ?? '';
  const change = (id: string) => {
    if (id !== current) void goOnIn(id);
  };
  return (
    <>
      <MenuLabel>Organizations</MenuLabel>
      <MenuChoice
        value={current}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={change}
      />
    </>
  );
}
