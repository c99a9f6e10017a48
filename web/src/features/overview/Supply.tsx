import type { FragmentType } from '@apollo/client';
import { failureAt } from '../../lib/graph/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useOverviewParts } from './overview-parts.ts';
import type { SupplyRow_MetricFragment } from './SupplyRow.generated.ts';
import { SupplyRow } from './SupplyRow.tsx';

interface SupplyProps {
  metrics: (FragmentType<SupplyRow_MetricFragment> & { key: string })[];
}

/** Whether there is enough to sell, and what it costs to get it. */
export function Supply({ metrics }: SupplyProps) {
  const { error, retry } = useOverviewParts();
  const failure = failureAt(error, ['supply']);
  return (
    <Card
      title="Stock and purchasing"
      subtitle="Stock at the end of the period, purchases within it"
      actions={
        failure?.isPassing && (
          <Button size="small" onClick={retry} className="mt-1 mr-1.5">
            Try again
          </Button>
        )
      }
    >
      <ul className="-mt-1">
        {metrics.map((metric, index) => (
          <SupplyRow key={metric.key} metric={metric} index={index} />
        ))}
      </ul>
    </Card>
  );
}
