import { formatChange, formatFull, formatShare, judge } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { classes } from '../classes.ts';
import { rowName } from './ChartTable.tsx';
import { type ChartRow, type ChartSpec, INK } from './chart-spec.ts';

/** The figures of one point, and their difference when there are two. */
export function ChartTooltip({ row, spec }: { row: ChartRow | undefined; spec: ChartSpec }) {
  const locale = useLocale();
  if (!row) return null;
  const figures = spec.series.flatMap((series) => {
    const value = row[series.field];
    return typeof value === 'number' ? [{ ...series, value }] : [];
  });
  return (
    <div className="min-w-44 rounded-control border border-line bg-raised px-3 py-2.5 text-12 shadow-pop">
      <p className="mb-1.5 font-semibold">{rowName(row, spec, locale)}</p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {figures.map(({ field, label, role, value }) => (
          <div key={field} className="contents">
            <dt className="flex items-center gap-2 text-fg-2">
              <span className="h-3 w-[3px] rounded-full" style={{ background: INK[role].stroke }} />
              {label}
            </dt>
            <dd className="num text-right font-semibold">{formatFull(value, spec.y, locale)}</dd>
          </div>
        ))}
      </dl>
      {figures[0] && figures[1] && <Difference now={figures[0].value} before={figures[1]} spec={spec} />}
    </div>
  );
}

function Difference({ now, before, spec }: { now: number; before: { label: string; value: number }; spec: ChartSpec }) {
  const locale = useLocale();
  const change = now - before.value;
  const verdict = judge(change, spec.y.better);
  const rate = before.value ? ` (${formatShare(change / Math.abs(before.value), locale)})` : '';
  const amount =
    spec.y.unit === 'RATE' ? formatChange({ change }, 'RATE', locale) : `${formatFull(change, spec.y, locale)}${rate}`;
  return (
    <p className="mt-2 flex justify-between gap-4 border-t border-line pt-2 text-fg-2">
      Difference
      <span className={classes('num font-medium', verdict === 'good' && 'text-pos', verdict === 'bad' && 'text-neg')}>
        {amount}
      </span>
    </p>
  );
}
