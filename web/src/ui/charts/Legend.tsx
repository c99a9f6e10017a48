import { type ChartSpec, INK } from './chart-spec.ts';

/** Which ink is what. A single series needs none. */
export function Legend({ series, kind }: Pick<ChartSpec, 'series' | 'kind'>) {
  if (kind === 'waterfall' || series.length < 2) return null;
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-12 text-fg-2">
      {series.map(({ field, label, role }) => (
        <li key={field} className="flex items-center gap-2">
          <svg width="14" height="4" aria-hidden>
            <line
              x1="0"
              x2="14"
              y1="2"
              y2="2"
              stroke={INK[role].stroke}
              strokeWidth={INK[role].width}
              strokeDasharray={INK[role].dash}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
