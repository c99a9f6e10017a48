import type { FragmentType } from '@apollo/client';
import { Search, Settings2 } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { useViewer } from '../lib/viewer.ts';
import { classes } from '../ui/classes.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Logo } from '../ui/Logo.tsx';
import type { AccountMenu_UserFragment } from './AccountMenu.generated.ts';
import { AccountMenu, type MemberOrganization } from './AccountMenu.tsx';
import { keepPeriod } from './keep-period.ts';
import { administrationOf, areasOf, type Place } from './navigation.ts';

interface SideBarProps {
  user: FragmentType<AccountMenu_UserFragment>;
  /** Undefined when the organization could not be read. */
  organizationName: string | undefined;
  organizations: readonly MemberOrganization[];
  onSearch: () => void;
}

/** Where one is and where one can go. */
export function SideBar({ user, organizationName, organizations, onSearch }: SideBarProps) {
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
      <Navigation />
      <AccountMenu user={user} organizations={organizations} />
    </div>
  );
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The areas that are there for the viewer; administration is one place here, and has its pages beside each other. */
function Navigation() {
  const viewer = useViewer();
  const [firstPage] = administrationOf(viewer);
  return (
    <nav aria-label="Main" className="-mx-1 flex flex-1 flex-col overflow-y-auto px-1">
      {areasOf(viewer).map(({ name, places }) => (
        <div key={name ?? ''} className="mt-1 grid gap-0.5">
          {name && <p className="px-2 pt-3 pb-1 text-12 font-medium text-fg-3">{name}</p>}
          {places.map((place) => (
            <NavItem key={place.path} place={place} root={place.path} />
          ))}
        </div>
      ))}
      {firstPage && (
        <div className="mt-auto grid pt-3">
          <NavItem place={{ path: firstPage.path, name: 'Administration', icon: Settings2 }} root="/administration" />
        </div>
      )}
    </nav>
  );
}

/** `root` is where everything begins that belongs to the place. */
function NavItem({ place: { path, name, icon: Icon }, root }: { place: Place; root: string }) {
  const { pathname, search } = useLocation();
  const isHere = pathname === root || (root !== '/' && pathname.startsWith(`${root}/`));
  return (
    <Link
      to={{ pathname: path, search: keepPeriod(search) }}
      aria-current={isHere ? 'page' : undefined}
      className={classes(
        'flex h-8 items-center gap-2.5 rounded-control px-2 font-medium text-fg-2 hover:bg-hover hover:text-fg [&_svg]:size-4',
        isHere && 'bg-hover text-fg! [&_svg]:text-accent-text',
      )}
    >
      <Icon aria-hidden />
      {name}
    </Link>
  );
}
