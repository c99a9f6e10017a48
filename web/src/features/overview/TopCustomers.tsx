import type { FragmentType } from '@apollo/client';
import { usePart } from '../../lib/graph/use-part.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { Card } from '../../ui/Card.tsx';
import { RankTable } from '../../ui/RankTable.tsx';
import { rankRows } from '../../ui/rank-rows.tsx';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';
import { type TopCustomers_MetricFragment, TopCustomers_MetricFragmentDoc } from './TopCustomers.generated.ts';

/** The customers who bought most. */
export function TopCustomers({ metric }: { metric: FragmentType<TopCustomers_MetricFragment> }) {
  const { variables } = useOverviewParts();
  const data = usePart(TopCustomers_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const { customers: parts } = data;
  return (
    <Card
      title="Top customers"
      subtitle="Revenue by who bought most"
      actions={<AskAbout metric="Revenue" aspect={{ by: 'Customer' }} />}
    >
      {parts?.slices.length ? (
        <RankTable
          name="Customer"
          valueName="Revenue"
          rows={rankRows(data.key, parts)}
          measure={{ unit: data.unit, currency: parts.currency }}
          better={data.better}
        />
      ) : (
        <PartFailure metric={data.key} path={['revenue', 0, 'customers']} part={parts} />
      )}
    </Card>
  );
}
