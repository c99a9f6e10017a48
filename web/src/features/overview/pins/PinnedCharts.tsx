import { Pin } from 'lucide-react';
import { FailureNote } from '../../../ui/Notes.tsx';
import { PinnedTile } from './PinnedTile.tsx';
import { useOrder } from './use-order.ts';
import type { Pinned } from './use-pinned-charts.ts';

/** Charts of answers that the viewer keeps before his eyes; each is answered anew, by itself. */
export function PinnedCharts({ pinned: { pins = [], retry } }: { pinned: Pinned }) {
  const { move, said } = useOrder(pins);
  if (pins.length === 0 && !retry) return null;
  return (
    <section aria-labelledby="pinned-charts">
      <header className="mb-2 flex items-center gap-2">
        <Pin className="size-4 text-fg-3" aria-hidden />
        <h2 id="pinned-charts" className="text-13">
          Pinned by you
        </h2>
        <p className="hidden text-12 text-fg-3 @xl:block">Answered anew with the figures of now</p>
      </header>
      {retry && <FailureNote onRetry={retry}>What you pinned could not be read.</FailureNote>}
      <ul className="grid gap-4 @3xl:grid-cols-2">
        {pins.map((pin, place) => (
          <li key={pin.id} className="flex min-w-0 *:w-full">
            <PinnedTile
              pin={pin}
              onEarlier={place > 0 ? () => void move(pin.id, -1) : undefined}
              onLater={place < pins.length - 1 ? () => void move(pin.id, 1) : undefined}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}

/** What could stand here, for whoever has pinned nothing yet. */
export function NothingPinned() {
  return (
    <p className="flex items-start gap-2 rounded-card border border-dashed border-line px-4 py-3 text-13 text-fg-3 lg:px-5 print:hidden">
      <Pin className="mt-0.5 size-4 shrink-0" aria-hidden />
      <span>Pin a chart of an answer of Ask, and it stands here with the figures of each day.</span>
    </p>
  );
}
