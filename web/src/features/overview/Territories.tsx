import type { FragmentType } from '@apollo/client';
import { usePart } from '../../lib/graph/use-part.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { Card } from '../../ui/Card.tsx';
import { RankTable } from '../../ui/RankTable.tsx';
import { rankRows } from '../../ui/rank-rows.tsx';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';
import { type Territories_MetricFragment, Territories_MetricFragmentDoc } from './Territories.generated.ts';

/** Revenue by where it was sold. */
export function Territories({ metric }: { metric: FragmentType<Territories_MetricFragment> }) {
  const { variables } = useOverviewParts();
  const data = usePart(Territories_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const { territories: parts } = data;
  return (
    <Card
      title="Territories"
      subtitle="Revenue by where it was sold"
      actions={<AskAbout metric="Revenue" aspect={{ by: 'Territory' }} />}
    >
      {parts?.slices.length ? (
        <RankTable
          name="Territory"
          valueName="Revenue"
          rows={rankRows(data.key, parts)}
          measure={{ unit: data.unit, currency: parts.currency }}
          better={data.better}
          total={parts.total}
        />
      ) : (
        <PartFailure metric={data.key} path={['revenue', 0, 'territories']} part={parts} />
      )}
    </Card>
  );
}
