import type { ChartRow } from './chart-spec.ts';

interface LastValueProps {
  data: ChartRow[];
  field: string;
  text: (value: number) => string;
  /** Given by the chart. */
  index?: number;
  x?: number | string;
  y?: number | string;
}

/** Marks and names the newest point of a line, beside it where nothing follows; draws nothing at the others. */
export function LastValue({ data, field, text, index, x, y }: LastValueProps) {
  const last = data.findLastIndex((row) => typeof row[field] === 'number');
  const value = data[last]?.[field];
  if (index !== last || typeof value !== 'number') return null;
  return (
    <g>
      <circle cx={x} cy={y} r={4} fill="var(--c1)" stroke="var(--surface)" strokeWidth={2} />
      <text
        {...(last === data.length - 1
          ? { x: Number(x) + 9, y: Number(y) + 4 }
          : { x: Number(x) - 4, y: Number(y) - 10, textAnchor: 'end' })}
        fontSize={12}
        fontWeight={600}
        fill="var(--fg)"
        stroke="var(--surface)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {text(value)}
      </text>
    </g>
  );
}
