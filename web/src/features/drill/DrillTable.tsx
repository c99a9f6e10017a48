import { Link } from 'react-router';
import { formatDay } from '../../lib/dates.ts';
import { formatFull, formatPlain, type Measure } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { pathOf } from '../../lib/path-of.ts';

interface DrillRow {
  key: string;
  label: string;
  detail: string | null;
  on: string | null;
  value: string;
  base: string | null;
}

interface DrillTableProps {
  rows: readonly DrillRow[];
  /** What the rows are in the graph, when they are things with a page of their own. */
  type: string | null;
  /** Each row has a part above and a part below the line of division. */
  isRatio: boolean;
  measure: Measure;
}

/** The rows behind a number, newest first. */
export function DrillTable({ rows, type, isRatio, measure }: DrillTableProps) {
  const locale = useLocale();
  return (
    <table className="w-full text-13">
      <thead className="sticky top-0 bg-surface text-12 text-fg-3 [&_th]:px-4 [&_th]:py-2 [&_th]:font-medium lg:[&_th]:px-5">
        <tr>
          <th className="text-left">Row</th>
          <th className="text-left">Day</th>
          <th className="text-right">Value</th>
          {isRatio && <th className="text-right">Divided by</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, detail, on, value, base }) => (
          <tr key={key} className="border-t border-line [&>td]:px-4 [&>td]:py-2 lg:[&>td]:px-5">
            <td>
              <RowName label={label} path={pathOf(type, key)} />
              {detail && <span className="block text-12 text-fg-3">{detail}</span>}
            </td>
            <td className="num align-top whitespace-nowrap text-fg-2">{on && formatDay(on, locale)}</td>
            <td className="num text-right align-top font-medium whitespace-nowrap">
              {isRatio ? formatPlain(value, locale) : formatFull(value, measure, locale)}
            </td>
            {isRatio && (
              <td className="num text-right align-top whitespace-nowrap text-fg-2">
                {base && formatPlain(base, locale)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowName({ label, path }: { label: string; path: string | undefined }) {
  if (!path) return <span className="block font-medium">{label}</span>;
  return (
    <Link to={path} className="block font-medium hover:underline">
      {label}
    </Link>
  );
}
