import { lazy, Suspense } from 'react';
import { FailureNote } from '../Notes.tsx';
import { ChartTable } from './ChartTable.tsx';
import { type ChartRow, ChartSpec } from './chart-spec.ts';

const BarCanvas = lazy(async () => ({ default: (await import('./BarCanvas.tsx')).BarCanvas }));
const LineCanvas = lazy(async () => ({ default: (await import('./LineCanvas.tsx')).LineCanvas }));
const WaterfallCanvas = lazy(async () => ({ default: (await import('./WaterfallCanvas.tsx')).WaterfallCanvas }));

const CANVASES = { bar: BarCanvas, line: LineCanvas, waterfall: WaterfallCanvas };

interface ChartProps {
  spec: ChartSpec;
  /** What the chart shows, in a sentence. */
  label: string;
  onSelect?: (row: ChartRow) => void;
}

/** Draws a chart specification in the box around it; one that is not sound says why instead. */
export function Chart({ spec, label, onSelect }: ChartProps) {
  const checked = ChartSpec.safeParse(spec);
  if (!checked.success)
    return <FailureNote>This chart cannot be drawn: {checked.error.issues[0]?.message}.</FailureNote>;
  if (spec.kind === 'table') return <ChartTable spec={spec} />;
  const Canvas = CANVASES[spec.kind];
  return (
    <Suspense fallback={<div className="skeleton h-full" />}>
      <Canvas spec={spec} label={label} onSelect={onSelect} />
    </Suspense>
  );
}
