import type { FragmentType } from '@apollo/client';
import { usePart } from '../../lib/graph/use-part.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { Card } from '../../ui/Card.tsx';
import { RankTable } from '../../ui/RankTable.tsx';
import { rankRows } from '../../ui/rank-rows.tsx';
import { type Categories_MetricFragment, Categories_MetricFragmentDoc } from './Categories.generated.ts';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';

/** Revenue by what was sold. */
export function Categories({ metric }: { metric: FragmentType<Categories_MetricFragment> }) {
  const { variables } = useOverviewParts();
  const data = usePart(Categories_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const { categories: parts } = data;
  return (
    <Card
      title="Categories"
      subtitle="Revenue by what was sold"
      actions={<AskAbout metric="Revenue" aspect={{ by: 'Category' }} />}
    >
      {parts?.slices.length ? (
        <RankTable
          name="Category"
          valueName="Revenue"
          rows={rankRows(data.key, parts)}
          measure={{ unit: data.unit, currency: parts.currency }}
          better={data.better}
        />
      ) : (
        <PartFailure metric={data.key} path={['revenue', 0, 'categories']} part={parts} />
      )}
    </Card>
  );
}
