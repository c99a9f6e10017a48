import type { FragmentType } from '@apollo/client';
import { Card } from '../../ui/Card.tsx';
import type { SupplyRow_MetricFragment } from './SupplyRow.generated.ts';
import { SupplyRow } from './SupplyRow.tsx';

interface SupplyProps {
  metrics: (FragmentType<SupplyRow_MetricFragment> & { key: string })[];
}

/** Whether there is enough to sell, and what it costs to get it. */
export function Supply({ metrics }: SupplyProps) {
  return (
    <Card title="Stock and purchasing" subtitle="Stock at the end of the period, purchases within it">
      <ul className="-mt-1">
        {metrics.map((metric, index) => (
          <SupplyRow key={metric.key} metric={metric} index={index} />
        ))}
      </ul>
    </Card>
  );
}
