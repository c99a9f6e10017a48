import type { FragmentType } from '@apollo/client';
import { usePart } from '../../lib/graph/use-part.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { Card } from '../../ui/Card.tsx';
import { RankTable } from '../../ui/RankTable.tsx';
import { rankRows } from '../../ui/rank-rows.tsx';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';
import { type TopProducts_MetricFragment, TopProducts_MetricFragmentDoc } from './TopProducts.generated.ts';

/** The products that sold most. */
export function TopProducts({ metric }: { metric: FragmentType<TopProducts_MetricFragment> }) {
  const { variables } = useOverviewParts();
  const data = usePart(TopProducts_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const { products: parts } = data;
  return (
    <Card
      title="Top products"
      subtitle="Revenue by what sold most"
      actions={<AskAbout metric="Revenue" aspect={{ by: 'Product' }} />}
    >
      {parts?.slices.length ? (
        <RankTable
          name="Product"
          valueName="Revenue"
          rows={rankRows(data.key, parts)}
          measure={{ unit: data.unit, currency: parts.currency }}
          better={data.better}
        />
      ) : (
        <PartFailure metric={data.key} path={['revenue', 0, 'products']} part={parts} />
      )}
    </Card>
  );
}
