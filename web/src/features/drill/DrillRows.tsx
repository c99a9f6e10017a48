import { useSuspenseQuery } from '@apollo/client/react';
import { useTransition } from 'react';
import type { Drill } from '../../lib/drill.ts';
import { failureAt, sourceOf } from '../../lib/graph/failure.ts';
import { periodVariables } from '../../lib/period.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { Button } from '../../ui/Button.tsx';
import { MissingPart } from '../../ui/MissingPart.tsx';
import { DrillHeadline } from './DrillHeadline.tsx';
import { DrillSheetDocument } from './DrillSheet.generated.ts';
import { DrillTable } from './DrillTable.tsx';

interface DrillRowsProps {
  drill: Drill;
  /** What the slice is called. */
  sliceLabel: string | undefined;
}

/** A number, the rows that make it, and the proof that they do. */
export function DrillRows({ drill, sliceLabel }: DrillRowsProps) {
  const [choice] = usePeriod();
  const [isLoading, startTransition] = useTransition();
  const { data, error, fetchMore, refetch } = useSuspenseQuery(DrillSheetDocument, {
    variables: {
      keys: [drill.metric],
      period: drill.span ?? periodVariables(choice).period,
      filter: drill.slice ? [{ by: drill.slice.by, in: [drill.slice.key] }] : null,
    },
    errorPolicy: 'all',
    fetchPolicy: 'network-only',
  });
  const [metric] = data?.metrics ?? [];
  if (!metric?.value || !metric.rows) {
    const failure = failureAt(error, ['metrics', 0], sourceOf(drill.metric));
    return <MissingPart failure={failure} onRetry={() => startTransition(() => void refetch())} />;
  }
  const { unit, value, rows } = metric;
  const measure = { unit, currency: value.currency };
  const showMore = () => startTransition(() => void fetchMore({ variables: { after: rows.endCursor } }));
  return (
    <>
      <DrillHeadline metric={metric} value={value} rows={rows} slice={drill.slice} sliceLabel={sliceLabel} />
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
    </>
  );
}
