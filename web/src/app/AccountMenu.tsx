import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { ChevronsUpDown, LogOut } from 'lucide-react';
import { signOut } from '../lib/session/access-token.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../ui/Menu.tsx';
import { THEMES, useTheme } from '../ui/theme.ts';
import { type AccountMenu_UserFragment, AccountMenu_UserFragmentDoc } from './AccountMenu.generated.ts';

/** The person who is signed in, the appearance, and the way out. */
export function AccountMenu({ user }: { user: FragmentType<AccountMenu_UserFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AccountMenu_UserFragmentDoc, from: user });
  const [theme, setTheme] = useTheme();
  return (
    <Menu
      align="start"
      className="w-52"
      trigger={
        <button
          type="button"
          className="flex items-center gap-2.5 rounded-control px-1.5 py-2 text-left hover:bg-hover"
        >
          <Avatar name={data.name} />
          <span className="min-w-0 flex-1">
            <span className="block truncate text-13 leading-4 font-medium">{data.name}</span>
            <span className="block truncate text-11 text-fg-3">{data.email}</span>
          </span>
          <ChevronsUpDown className="size-4 text-fg-3" aria-hidden />
        </button>
      }
    >
      <MenuLabel>Appearance</MenuLabel>
      <MenuChoice value={theme} options={THEMES} onChange={setTheme} />
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
