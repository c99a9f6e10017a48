import { formatSpan } from '../../lib/dates.ts';
import { formatFull } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import type { ChartRow, ChartSpec } from './chart-spec.ts';

/** The same figures as a table, in the same space. */
export function ChartTable({ spec }: { spec: ChartSpec }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it
    <section aria-label="Figures" tabIndex={0} className="h-full overflow-auto">
      <table className="num w-full text-12">
        <Head spec={spec} />
        <tbody>
          {spec.data.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are never put into another order
            <Row key={place} row={row} spec={spec} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ spec: { x, more = [], series } }: { spec: ChartSpec }) {
  return (
    <thead className="sticky top-0 bg-surface text-fg-3 [&_th]:pb-2 [&_th]:font-medium">
      <tr>
        <th className="text-left">{x.label}</th>
        {more.map(({ field, label }) => (
          <th key={field} className="pl-4 text-left">
            {label}
          </th>
        ))}
        {series.map(({ field, label }) => (
          <th key={field} className="pl-4 text-right">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ row, spec }: { row: ChartRow; spec: ChartSpec }) {
  const locale = useLocale();
  const words = (field: string, type: 'text' | 'day') => {
    const value = row[field];
    if (typeof value !== 'string') return '–';
    return type === 'day' ? formatSpan({ from: value, to: value }, locale) : value;
  };
  const figure = (field: string) => {
    const value = row[field];
    return typeof value === 'number' ? formatFull(value, spec.y, locale) : '–';
  };
  return (
    <tr className="h-8 border-t border-line">
      <td className={spec.more && 'whitespace-nowrap'}>{rowName(row, spec, locale)}</td>
      {spec.more?.map(({ field, type }) => (
        <td key={field} className="pl-4 whitespace-nowrap text-fg-2">
          {words(field, type)}
        </td>
      ))}
      {spec.series.map(({ field }) => (
        <td key={field} className="pl-4 text-right">
          {figure(field)}
        </td>
      ))}
    </tr>
  );
}

/** What a row is called: its days, or its category. */
export function rowName(row: ChartRow, { x }: ChartSpec, locale: string): string {
  return x.type === 'span' ? formatSpan({ from: String(row.from), to: String(row.to) }, locale) : String(row[x.field]);
}
