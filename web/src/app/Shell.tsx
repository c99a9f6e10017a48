import { useReadQuery } from '@apollo/client/react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Navigate, useLoaderData } from 'react-router';
import { DrillSheet } from '../features/drill/DrillSheet.tsx';
import { AskContext } from '../lib/ask.ts';
import { preloadQuery } from '../lib/graph/client.ts';
import { BROWSER_LOCALE, LocaleContext } from '../lib/locale.ts';
import { isPending } from '../lib/session/pending.ts';
import { StepUp } from '../lib/step-up/StepUp.tsx';
import { type Viewer, ViewerContext } from '../lib/viewer.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { Drawer } from './Drawer.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { PlaceOrWhyNot } from './PlaceOrWhyNot.tsx';
import { ShellDocument, type ShellQuery } from './Shell.generated.ts';
import { ShellSkeleton } from './ShellSkeleton.tsx';
import { SideBar } from './SideBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useAskDock } from './use-ask-dock.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useRightsWatch } from './use-rights-watch.ts';
import { useShortcuts } from './use-shortcuts.ts';

const AskDock = lazy(async () => ({ default: (await import('../features/ask/AskDock.tsx')).AskDock }));

/** Asks who is there while the page's code still loads. */
export function loadShell() {
  return { queryRef: preloadQuery(ShellDocument, { errorPolicy: 'all' }) };
}

/** What surrounds every page: navigation, the organization, the person, the command palette. */
export function Shell() {
  return (
    <Suspense fallback={<ShellSkeleton />}>
      <Frame />
    </Suspense>
  );
}

function Frame() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadShell>>().queryRef);
  // Whoever has to set something up first is on the way there already.
  if (isPending(error)) return <ShellSkeleton />;
  if (!data?.viewer) return <Navigate to="/sign-in" replace />;
  return (
    <LocaleContext value={data.viewer.user?.locale ?? data.viewer.organization?.locale ?? BROWSER_LOCALE}>
      <ViewerContext value={viewerOf(data.viewer)}>
        <StepUp>
          <SkipLink />
          <Surroundings viewer={data.viewer} metrics={data.metricCatalogue} />
          <DrillSheet />
        </StepUp>
        <Toasts />
      </ViewerContext>
    </LocaleContext>
  );
}

type ShellViewer = NonNullable<ShellQuery['viewer']>;

function viewerOf({ scopes, modules, user }: ShellViewer): Viewer {
  return { id: user.id, name: user.name, scopes, modules };
}

/** Also whoever may not read the organization knows where he is. */
function nameOf({ organization, organizations }: ShellViewer): string | undefined {
  return organization?.name ?? organizations.find(({ isCurrent }) => isCurrent)?.name;
}

function Surroundings({ viewer, metrics }: { viewer: ShellViewer; metrics: ShellQuery['metricCatalogue'] }) {
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [railHidden, setRailHidden] = useState(false);
  const ask = useAskDock();
  const isNarrow = useIsNarrow();
  useShortcuts({ togglePalette: () => setPaletteOpen((open) => !open), toggleAsk: ask.toggle });
  useRightsWatch();

  const search = () => setPaletteOpen(true);
  const sideBar = <ViewerSideBar viewer={viewer} onSearch={search} />;
  return (
    <AskContext value={ask.askBeside}>
      <div className="flex min-h-dvh">
        {!railHidden && <Rail>{sideBar}</Rail>}
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar
            isDemo={viewer.organization?.isDemo ?? false}
            onMenu={() => setDrawerOpen(true)}
            onToggleRail={() => setRailHidden((hidden) => !hidden)}
            onSearch={search}
            ask={ask.toggle && { isOpen: ask.isOpen, toggle: ask.toggle }}
          />
          <OfflineBar />
          <div className="flex flex-1">
            <Page isCovered={isNarrow && ask.isOpen} />
            <Suspense>{ask.isOpen && <AskDock {...ask.dock} />}</Suspense>
          </div>
        </div>
      </div>
      <Drawer open={drawerOpen} onOpenChange={setDrawerOpen}>
        {sideBar}
      </Drawer>
      <CommandPalette open={paletteOpen} onOpenChange={setPaletteOpen} metrics={metrics} />
    </AskContext>
  );
}

function ViewerSideBar({ viewer, onSearch }: { viewer: ShellViewer; onSearch: () => void }) {
  const { user, organizations } = viewer;
  return <SideBar user={user} organizationName={nameOf(viewer)} organizations={organizations} onSearch={onSearch} />;
}

/** The first stop of the keyboard: past the navigation. */
function SkipLink() {
  return (
    <a
      href="#page"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
    >
      Skip to the page
    </a>
  );
}

function Rail({ children }: { children: ReactNode }) {
  return (
    <aside
      aria-label="Side bar"
      className="sticky top-0 hidden h-dvh w-57 shrink-0 border-r border-line lg:block print:hidden"
    >
      {children}
    </aside>
  );
}

/** `isCovered`: something lies over all of it. */
function Page({ isCovered }: { isCovered: boolean }) {
  return (
    <main
      id="page"
      tabIndex={-1}
      inert={isCovered}
      className="@container mx-auto w-full min-w-0 max-w-[1520px] flex-1 px-4 pt-4 pb-10 outline-none lg:px-6"
    >
      <Suspense fallback={<PageSkeleton />}>
        <PlaceOrWhyNot />
      </Suspense>
    </main>
  );
}
