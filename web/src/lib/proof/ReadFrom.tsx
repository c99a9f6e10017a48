import { classes } from '../../ui/classes.ts';
import { useLocale } from '../locale.ts';
import { EvidencePart } from './EvidencePart.tsx';
import { objectAround, pathText, type Reading, type Row, rowsAround } from './proof.ts';

/** Only what tells rows apart and what they say; keys and nested parts are in the whole answer. */
const HIDDEN = new Set(['key', '__typename']);

/** The rows that were answered, with the one that the figure is. */
export function ReadFrom({ reading: { path }, data }: { reading: Reading; data: unknown }) {
  const around = rowsAround(data, path);
  const alone = objectAround(data, path);
  const rows = around?.rows ?? (alone ? [alone] : []);
  return (
    <EvidencePart title="What was answered">
      <p className="text-12 break-all text-fg-3">
        At <code className="font-mono">{pathText(path)}</code>
      </p>
      {rows.length > 0 && <Rows rows={rows} at={around?.at ?? 0} />}
    </EvidencePart>
  );
}

function Rows({ rows, at }: { rows: Row[]; at: number }) {
  const fields = Object.keys(rows[at] ?? {}).filter(
    (field) => !HIDDEN.has(field) && !rows.some((row) => typeof row[field] === 'object' && row[field] !== null),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it
    <section aria-label="Rows" tabIndex={0} className="max-h-80 overflow-auto rounded-control border border-line">
      <table className="num w-full text-12">
        <thead className="sticky top-0 bg-surface text-fg-3">
          <tr>
            {fields.map((field) => (
              <th
                key={field}
                className={classes('h-8 px-3 font-medium', isNumeric(rows, field) ? 'text-right' : 'text-left')}
              >
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer that was given never changes
            <Line key={index} cells={fields.map((field) => row[field])} isIt={index === at} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `isIt`: the figure is in this row. */
function Line({ cells, isIt }: { cells: unknown[]; isIt: boolean }) {
  const locale = useLocale();
  return (
    <tr
      aria-current={isIt ? 'true' : undefined}
      className={classes('border-t border-line', isIt && 'bg-accent-wash font-semibold')}
    >
      {cells.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their places
        <td key={index} className={classes('h-8 px-3', typeof value === 'number' && 'text-right')}>
          {cell(value, locale)}
        </td>
      ))}
    </tr>
  );
}

function isNumeric(rows: Row[], field: string): boolean {
  return rows.some((row) => typeof row[field] === 'number');
}

function cell(value: unknown, locale: string): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'number' ? value.toLocaleString(locale, { maximumFractionDigits: 6 }) : String(value);
}
