import { type LiveState, useHasMovingFigures, useLive } from '../lib/graph/live.ts';
import { classes } from '../ui/classes.ts';

const STATES: Record<Exclude<LiveState, 'idle'>, { text: string; ink: string; dot: string }> = {
  connecting: { text: 'Connecting', ink: 'text-fg-3', dot: 'bg-past' },
  live: { text: 'Live', ink: 'text-fg-3', dot: 'bg-pos' },
  reconnecting: { text: 'Reconnecting', ink: 'text-warn', dot: 'bg-warn' },
  offline: { text: 'Offline', ink: 'text-warn', dot: 'bg-warn' },
};

/** Whether the numbers on this page move by themselves; nothing on a page without such numbers. */
export function LiveMark() {
  const state = useLive();
  const hasMovingFigures = useHasMovingFigures();
  if (state === 'idle' || !hasMovingFigures) return null;
  const { text, ink, dot } = STATES[state];
  return (
    <span role="status" data-live={state} className={classes('ml-2 flex items-center gap-1.5 text-12', ink)}>
      <span aria-hidden className={classes('size-1.5 rounded-full', dot)} />
      {text}
    </span>
  );
}
