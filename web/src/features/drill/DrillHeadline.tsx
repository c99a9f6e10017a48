import { formatSpan } from '../../lib/dates.ts';
import type { Drill } from '../../lib/drill.ts';
import { formatFull } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import type { DrillSheetQuery } from './DrillSheet.generated.ts';
import { ReconciliationNote } from './ReconciliationNote.tsx';

type Metric = DrillSheetQuery['metrics'][number];

interface DrillHeadlineProps {
  metric: Metric;
  value: NonNullable<Metric['value']>;
  rows: NonNullable<Metric['rows']>;
  slice: Drill['slice'];
  sliceLabel: string | undefined;
}

/** Which number it is, exactly, and whether its rows add up to it. */
export function DrillHeadline({ metric, value, rows, slice, sliceLabel }: DrillHeadlineProps) {
  const locale = useLocale();
  const measure = { unit: metric.unit, currency: value.currency };
  const dimension = metric.dimensions.find(({ key }) => key === slice?.by)?.name ?? slice?.by;
  return (
    <div className="border-b border-line px-4 py-4 lg:px-5">
      <p className="text-13 text-fg-2">
        {metric.name}
        {slice && `, ${dimension}: ${sliceLabel}`}
      </p>
      <p className="num text-26 font-semibold" data-drill-value={value.exact}>
        {value.exact === null ? '–' : formatFull(value.exact, measure, locale)}
      </p>
      <p className="text-12 text-fg-3">{formatSpan(value.period, locale)}</p>
      <ReconciliationNote exact={value.exact} rows={rows} measure={measure} />
      {rows.totalCount === 0 && <p className="mt-3 text-12 text-fg-2">No rows stand behind it in these days.</p>}
    </div>
  );
}
