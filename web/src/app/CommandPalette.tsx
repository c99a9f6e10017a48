import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Command } from 'cmdk';
import { ChartLine } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useViewer } from '../lib/viewer.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { type CommandPalette_MetricFragment, CommandPalette_MetricFragmentDoc } from './CommandPalette.generated.ts';
import { closeness } from './closeness.ts';
import { keepPeriod } from './keep-period.ts';
import { ACCOUNT, administrationOf, areasOf, type Place } from './navigation.ts';

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  metrics: FragmentType<CommandPalette_MetricFragment>[];
}

/** Goes anywhere by typing: pages and metrics. */
export function CommandPalette({ open, onOpenChange, metrics }: CommandPaletteProps) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const goTo = (pathname: string) => {
    onOpenChange(false);
    void navigate({ pathname, search: keepPeriod(search) });
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[14vh] left-1/2 z-50 w-[min(580px,calc(100vw-24px))] -translate-x-1/2 animate-pop overflow-hidden rounded-card border border-line bg-raised shadow-pop outline-none"
        >
          <Dialog.Title className="sr-only">Search or go to</Dialog.Title>
          <Command label="Search or go to" loop filter={closeness}>
            <Command.Input
              placeholder="Search or go to…"
              className="h-12 w-full border-b border-line bg-transparent px-4 text-14 outline-none placeholder:text-fg-3"
            />
            <Command.List className="max-h-[min(400px,60vh)] scroll-py-2 overflow-y-auto p-1.5">
              <Command.Empty className="py-8 text-center text-13 text-fg-2">Nothing is called that.</Command.Empty>
              <Places onChosen={goTo} />
              <Metrics metrics={metrics} onChosen={goTo} />
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Places({ onChosen }: { onChosen: (path: string) => void }) {
  const viewer = useViewer();
  const groups = [
    { name: 'Go to', places: areasOf(viewer).flatMap(({ places }) => places) },
    { name: 'Administration', places: administrationOf(viewer) },
    { name: 'Account', places: ACCOUNT },
  ];
  return groups
    .filter(({ places }) => places.length > 0)
    .map(({ name, places }) => (
      <Command.Group key={name} heading={<Heading>{name}</Heading>}>
        {places.map((place) => (
          <PlaceChoice key={place.path} place={place} onChosen={onChosen} />
        ))}
      </Command.Group>
    ));
}

function PlaceChoice({ place, onChosen }: { place: Place; onChosen: (path: string) => void }) {
  const { path, name, icon: Icon, key } = place;
  return (
    <Choice value={name} onSelect={() => onChosen(path)}>
      <Icon aria-hidden />
      <span className="flex-1">{name}</span>
      {key && <Kbd>G</Kbd>}
      {key && <Kbd>{key.toUpperCase()}</Kbd>}
    </Choice>
  );
}

/** Those that the viewer may see. */
function Metrics({ metrics, onChosen }: Pick<CommandPaletteProps, 'metrics'> & { onChosen: (path: string) => void }) {
  const { data } = useFragment({ fragment: CommandPalette_MetricFragmentDoc, from: metrics });
  const readable = data.filter((metric) => metric?.key && metric.viewerCanRead);
  return (
    <Command.Group heading={<Heading>Metrics</Heading>}>
      {readable.map((metric) => (
        <Choice key={metric?.key} value={metric?.name ?? ''} onSelect={() => onChosen(`/metrics/${metric?.key}`)}>
          <ChartLine aria-hidden />
          <span className="flex-1">{metric?.name}</span>
          <span className="text-12 text-fg-3 capitalize">{metric?.domain}</span>
        </Choice>
      ))}
    </Command.Group>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return <span className="block px-2 pt-2 pb-1 text-11 font-medium text-fg-3">{children}</span>;
}

function Choice({ children, ...props }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      {...props}
      className="flex h-9 cursor-default items-center gap-2.5 rounded-control px-2 text-13 select-none data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:text-fg-3"
    >
      {children}
    </Command.Item>
  );
}
