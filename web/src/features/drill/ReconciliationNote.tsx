import { CircleCheck, TriangleAlert } from 'lucide-react';
import { formatFull, formatPlain, type Measure } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { reconcile } from './reconcile.ts';

interface ReconciliationNoteProps {
  exact: string | null;
  rows: { totalCount: number; sum: string | null; baseSum: string | null };
  measure: Measure;
}

/** Says that the rows add up to the number, or that they do not. */
export function ReconciliationNote({ exact, rows, measure }: ReconciliationNoteProps) {
  const locale = useLocale();
  const result = reconcile(exact, rows);
  if (!result || rows.sum === null) return null;
  const count = `${rows.totalCount.toLocaleString(locale)} ${rows.totalCount === 1 ? 'row' : 'rows'}`;
  const sum =
    result.kind === 'sum'
      ? `${count} add up to ${formatFull(rows.sum, measure, locale)}`
      : `${count}: ${formatPlain(rows.sum, locale)} divided by ${formatPlain(rows.baseSum ?? '0', locale)}`;
  return (
    <p className="mt-3 flex items-center gap-2 text-12" data-agrees={result.agrees}>
      {result.agrees ? (
        <CircleCheck className="size-4 shrink-0 text-pos" aria-hidden />
      ) : (
        <TriangleAlert className="size-4 shrink-0 text-warn" aria-hidden />
      )}
      <span className="num text-fg-2">
        {sum}
        {result.agrees ? ', exactly this number.' : ', which is not this number.'}
      </span>
    </p>
  );
}
