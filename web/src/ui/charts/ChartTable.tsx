import { formatSpan } from '../../lib/dates.ts';
import { formatFull } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import type { ChartRow, ChartSpec } from './chart-spec.ts';

/** The same figures as a table, in the same space. */
export function ChartTable({ spec }: { spec: ChartSpec }) {
  const locale = useLocale();
  const figure = (row: ChartRow, field: string) => {
    const value = row[field];
    return typeof value === 'number' ? formatFull(value, spec.y, locale) : '–';
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it
    <section aria-label="Figures" tabIndex={0} className="h-full overflow-auto">
      <table className="num w-full text-12">
        <thead className="sticky top-0 bg-surface text-fg-3 [&_th]:pb-2 [&_th]:font-medium">
          <tr>
            <th className="text-left">{spec.x.label}</th>
            {spec.series.map(({ field, label }) => (
              <th key={field} className="pl-4 text-right">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.data.map((row) => (
            <tr key={rowName(row, spec, locale)} className="h-8 border-t border-line">
              <td>{rowName(row, spec, locale)}</td>
              {spec.series.map(({ field }) => (
                <td key={field} className="pl-4 text-right">
                  {figure(row, field)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a row is called: its days, or its category. */
export function rowName(row: ChartRow, { x }: ChartSpec, locale: string): string {
  return x.type === 'span' ? formatSpan({ from: String(row.from), to: String(row.to) }, locale) : String(row[x.field]);
}
