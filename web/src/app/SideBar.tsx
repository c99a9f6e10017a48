import type { FragmentType } from '@apollo/client';
import { Search } from 'lucide-react';
import { NavLink, useLocation } from 'react-router';
import { classes } from '../ui/classes.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Logo } from '../ui/Logo.tsx';
import type { AccountMenu_UserFragment } from './AccountMenu.generated.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { keepPeriod } from './keep-period.ts';
import { PLACES, type Place } from './navigation.ts';

interface SideBarProps {
  user: FragmentType<AccountMenu_UserFragment>;
  /** Undefined when the organization could not be read. */
  organizationName: string | undefined;
  onSearch: () => void;
}

/** Where one is and where one can go. */
export function SideBar({ user, organizationName, onSearch }: SideBarProps) {
  return (
    <div className="flex h-full flex-col gap-3 px-2.5 pt-3 pb-2">
      <div className="flex h-8 items-center gap-2.5 px-1.5">
        <Logo />
        <span className="truncate text-14 font-semibold" title={organizationName}>
          {organizationName ?? 'A-EMS'}
        </span>
      </div>
      <button
        type="button"
        onClick={onSearch}
        className="flex h-8 w-full items-center gap-2 rounded-control border border-line bg-surface px-2.5 text-fg-3 shadow-card hover:border-line-strong"
      >
        <Search className="size-4" aria-hidden />
        <span className="flex-1 text-left">Search or go to…</span>
        <Kbd>{isMac ? '⌘K' : 'Ctrl K'}</Kbd>
      </button>
      <nav aria-label="Main" className="-mx-1 flex-1 overflow-y-auto px-1">
        {PLACES.map(({ name, places }) => (
          <div key={name ?? ''} className="mt-1 grid gap-0.5">
            {name && <p className="px-2 pt-3 pb-1 text-12 font-medium text-fg-3">{name}</p>}
            {places.map((place) => (
              <NavItem key={place.path} place={place} />
            ))}
          </div>
        ))}
      </nav>
      <AccountMenu user={user} />
    </div>
  );
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

function NavItem({ place: { path, name, icon: Icon } }: { place: Place }) {
  const { search } = useLocation();
  return (
    <NavLink
      to={{ pathname: path, search: keepPeriod(search) }}
      end={path === '/'}
      className={({ isActive }) =>
        classes(
          'flex h-8 items-center gap-2.5 rounded-control px-2 font-medium text-fg-2 hover:bg-hover hover:text-fg [&_svg]:size-4',
          isActive && 'bg-hover text-fg! [&_svg]:text-accent-text',
        )
      }
    >
      <Icon aria-hidden />
      {name}
    </NavLink>
  );
}
