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
            {spec.more?.map(({ field, label }) => (
              <th key={field} className="pl-4 text-left">
                {label}
              </th>
            ))}
            {spec.series.map(({ field, label }) => (
              <th key={field} className="pl-4 text-right">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.data.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are never put into another order
            <tr key={place} className="h-8 border-t border-line">
              <td>{rowName(row, spec, locale)}</td>
              {spec.more?.map(({ field, type }) => (
                <td key={field} className="pl-4 whitespace-nowrap text-fg-2">
                  {wordsOf(row[field], type, locale)}
                </td>
              ))}
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

function wordsOf(value: ChartRow[string] | undefined, type: 'text' | 'day', locale: string): string {
  if (typeof value !== 'string') return '–';
  return type === 'day' ? formatSpan({ from: value, to: value }, locale) : value;
}

/** What a row is called: its days, or its category. */
export function rowName(row: ChartRow, { x }: ChartSpec, locale: string): string {
  return x.type === 'span' ? formatSpan({ from: String(row.from), to: String(row.to) }, locale) : String(row[x.field]);
}
