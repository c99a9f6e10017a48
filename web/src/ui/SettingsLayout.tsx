import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { classes } from './classes.ts';

/** A page of settings. */
export interface SettingsPlace {
  path: string;
  name: string;
  icon: LucideIcon;
}

interface SettingsLayoutProps {
  /** What is set here: `Account`, `Administration`. */
  name: string;
  places: readonly SettingsPlace[];
  children: ReactNode;
}

/** Pages of settings with the way from one to another: at the left, or as a strip above where there is no room. */
export function SettingsLayout({ name, places, children }: SettingsLayoutProps) {
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what brings another place into sight
  useEffect(() => {
    strip.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <div className="grid gap-4 @4xl:grid-cols-[176px_minmax(0,1fr)] @4xl:gap-8">
      <nav
        ref={strip}
        aria-label={name}
        className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] @4xl:sticky @4xl:top-[63px] @4xl:mx-0 @4xl:self-start @4xl:px-0"
      >
        <p className="px-2 pt-1 pb-1 text-12 font-medium text-fg-3 hidden @4xl:block">{name}</p>
        <ul className="flex w-max gap-1 @4xl:grid @4xl:w-auto @4xl:gap-0.5">
          {places.map((place) => (
            <li key={place.path}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

function PlaceLink({ place: { path, name, icon: Icon } }: { place: SettingsPlace }) {
  return (
    <NavLink
      to={path}
      className={({ isActive }) =>
        classes(
          'flex h-8 items-center gap-2.5 rounded-control px-2 font-medium whitespace-nowrap text-fg-2 hover:bg-hover hover:text-fg [&_svg]:size-4',
          isActive && 'bg-hover text-fg! [&_svg]:text-accent-text',
        )
      }
    >
      <Icon aria-hidden />
      {name}
    </NavLink>
  );
}

interface SettingsHeaderProps {
  title: string;
  /** What the page is for, in a sentence. */
  subtitle?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
}

/** The head of one page of settings. */
export function SettingsHeader({ title, subtitle, actions }: SettingsHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-3">
      <title>{`${title} · A-EMS`}</title>
      <div className="min-w-0">
        <h1 className="text-20">{title}</h1>
        {subtitle && <p className="max-w-160 text-13 text-fg-3">{subtitle}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
