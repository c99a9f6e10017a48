import { useId } from 'react';
import { type Span, wholeSteps } from '../lib/dates.ts';

interface SparklineProps {
  /** `previous` is the comparison, drawn dotted and grey. */
  points: readonly (Span & { value: number | null; previous?: number | null })[];
  /** What a screen reader says instead. */
  label: string;
}

const WIDTH = 240;
const HEIGHT = 32;
const PAD = 3;

/** The shape of a series at a glance: no axes, straight segments, the last value dotted. Steps that the period cuts are left out. */
export function Sparkline({ points, label }: SparklineProps) {
  const fill = useId();
  const { first, last: lastWhole } = wholeSteps(points);
  const whole = points.slice(first, lastWhole + 1);
  const values = whole.map(({ value }) => value);
  const previous = whole.map((point) => point.previous ?? null);
  const scale = scaleOf([...values, ...previous], Math.max(values.length, previous.length));
  const line = path(values, scale);
  const last = lastPoint(values, scale);
  return (
    <div role="img" aria-label={label} className="relative h-8 w-full">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden
        className="size-full overflow-visible"
      >
        <linearGradient id={fill} x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor="var(--c1)" stopOpacity="0.14" />
          <stop offset="1" stopColor="var(--c1)" stopOpacity="0.05" />
        </linearGradient>
        {last && <path d={`${line}L${last.x},${HEIGHT}L0,${HEIGHT}Z`} fill={`url(#${fill})`} />}
        <path d={path(previous, scale)} {...STROKE} stroke="var(--past)" strokeWidth="1.25" strokeDasharray="1.5 3" />
        <path d={line} {...STROKE} stroke="var(--c1)" strokeWidth="1.5" />
      </svg>
      {last && (
        <span
          className="absolute size-1.5 -translate-1/2 rounded-full bg-c1 ring-2 ring-surface"
          style={{ left: `${(last.x / WIDTH) * 100}%`, top: `${(last.y / HEIGHT) * 100}%` }}
        />
      )}
    </div>
  );
}

const STROKE = {
  fill: 'none',
  vectorEffect: 'non-scaling-stroke',
  strokeLinejoin: 'round',
  strokeLinecap: 'round',
} as const;

interface Scale {
  x: (index: number) => number;
  y: (value: number) => number;
}

function scaleOf(values: (number | null)[], count: number): Scale {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { x: () => 0, y: () => HEIGHT };
  const low = Math.min(...known);
  const range = Math.max(...known) - low || 1;
  return {
    x: (index) => (count > 1 ? (index / (count - 1)) * WIDTH : WIDTH),
    y: (value) => HEIGHT - PAD - ((value - low) / range) * (HEIGHT - 2 * PAD),
  };
}

function path(values: (number | null)[], { x, y }: Scale): string {
  return values
    .map((value, index) =>
      value === null ? '' : `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)},${y(value).toFixed(1)}`,
    )
    .join('')
    .replace(/^L/, 'M');
}

function lastPoint(values: (number | null)[], { x, y }: Scale): { x: number; y: number } | undefined {
  const index = values.findLastIndex((value) => value !== null);
  const value = values[index];
  return value === undefined || value === null ? undefined : { x: x(index), y: y(value) };
}
