import { useSuspenseQuery } from '@apollo/client/react';
import { ListX } from 'lucide-react';
import { useTransition } from 'react';
import { formatSpan } from '../../lib/dates.ts';
import type { Drill } from '../../lib/drill.ts';
import { formatFull } from '../../lib/format.ts';
import { failureAt, sourceOf } from '../../lib/graph/failure.ts';
import { useLocale } from '../../lib/locale.ts';
import { periodVariables } from '../../lib/period.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyNote, FailureNote } from '../../ui/Notes.tsx';
import { DrillSheetDocument } from './DrillSheet.generated.ts';
import { DrillTable } from './DrillTable.tsx';
import { ReconciliationNote } from './ReconciliationNote.tsx';

interface DrillRowsProps {
  drill: Drill;
  /** What the slice is called. */
  sliceLabel: string | undefined;
}

/** A number, the rows that make it, and the proof that they do. */
export function DrillRows({ drill, sliceLabel }: DrillRowsProps) {
  const locale = useLocale();
  const [{ period, compare }] = usePeriod();
  const [isLoading, startTransition] = useTransition();
  const { data, error, fetchMore, refetch } = useSuspenseQuery(DrillSheetDocument, {
    variables: {
      keys: [drill.metric],
      period: drill.span ?? periodVariables({ period, compare }).period,
      filter: drill.slice ? [{ by: drill.slice.by, in: [drill.slice.key] }] : null,
    },
    errorPolicy: 'all',
    fetchPolicy: 'network-only',
  });
  const [metric] = data?.metrics ?? [];
  const { value, rows } = metric ?? {};
  if (!metric || !value || !rows) {
    const failure = failureAt(error, ['metrics', 0, value ? 'rows' : 'value'], sourceOf(drill.metric));
    return (
      <div className="p-5">
        <FailureNote onRetry={() => startTransition(() => void refetch())}>
          {failure?.text ?? 'There is no such number.'}
        </FailureNote>
      </div>
    );
  }
  const measure = { unit: metric.unit, currency: value.currency };
  const dimension = metric.dimensions.find(({ key }) => key === drill.slice?.by)?.name;
  const showMore = () => startTransition(() => void fetchMore({ variables: { after: rows.endCursor } }));
  return (
    <>
      <div className="border-b border-line px-4 py-4 lg:px-5">
        <p className="text-13 text-fg-2">
          {metric.name}
          {drill.slice && `, ${dimension ?? drill.slice.by}: ${sliceLabel}`}
        </p>
        <p className="num text-26 font-semibold" data-testid="drill-value">
          {value.exact === null ? '–' : formatFull(value.exact as Intl.StringNumericLiteral, measure, locale)}
        </p>
        <p className="text-12 text-fg-3">{formatSpan(value.period, locale)}</p>
        <ReconciliationNote exact={value.exact} rows={rows} measure={measure} />
      </div>
      {rows.totalCount === 0 ? (
        <EmptyNote icon={ListX}>No rows stand behind this number: nothing happened in these days.</EmptyNote>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <DrillTable rows={rows.nodes} type={rows.type} isRatio={rows.baseSum !== null} measure={measure} />
          {rows.hasNextPage && (
            <div className="flex justify-center p-4">
              <Button onClick={showMore} disabled={isLoading}>
                {isLoading ? 'Loading…' : 'Show more'}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
