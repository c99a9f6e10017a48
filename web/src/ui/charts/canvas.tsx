import { type ComponentProps, type KeyboardEvent, useEffect, useRef } from 'react';
import { type CartesianGrid, useActiveTooltipDataPoints, type XAxis } from 'recharts';
import type { ChartRow, ChartSpec } from './chart-spec.ts';

export interface CanvasProps {
  spec: ChartSpec;
  label: string;
  onSelect?: (row: ChartRow) => void;
}

/** What both axes share. */
export const AXIS = {
  axisLine: false,
  tickLine: false,
  tickMargin: 8,
  tick: { fill: 'var(--fg-3)', fontSize: 11 },
} satisfies ComponentProps<typeof XAxis>;

export const GRID = { vertical: false, stroke: 'var(--line)' } satisfies ComponentProps<typeof CartesianGrid>;

/** Choosing a point by mouse or, after the arrow keys, by Enter. */
export function useSelection(spec: ChartSpec, label: string, onSelect: CanvasProps['onSelect']) {
  const active = useRef<ChartRow>(undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !active.current) return;
    // The same key must not also press the button that gets the focus of what opens.
    event.preventDefault();
    onSelect?.(active.current);
  };
  return {
    wrapper: { className: 'h-full', 'data-chart': spec.kind, ...(onSelect && { onKeyDown }) },
    chart: {
      title: label,
      ...(onSelect && {
        style: { cursor: 'pointer' },
        onClick: (state: { activeTooltipIndex?: unknown }) => {
          const row = spec.data[Number(state.activeTooltipIndex ?? Number.NaN)];
          if (row) onSelect(row);
        },
      }),
    },
    probe: (
      <ActiveRow
        onChange={(row) => {
          active.current = row;
        }}
      />
    ),
  };
}

/** Reports the point under the cursor; only inside a chart is that known. */
function ActiveRow({ onChange }: { onChange: (row: ChartRow | undefined) => void }) {
  const row = useActiveTooltipDataPoints<ChartRow>()?.[0];
  useEffect(() => {
    onChange(row);
  });
  return null;
}
