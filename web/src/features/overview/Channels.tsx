import type { FragmentType } from '@apollo/client';
import { usePart } from '../../lib/graph/use-part.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { Card } from '../../ui/Card.tsx';
import { RankTable } from '../../ui/RankTable.tsx';
import { rankRows } from '../../ui/rank-rows.tsx';
import { type Channels_MetricFragment, Channels_MetricFragmentDoc } from './Channels.generated.ts';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';

/** Revenue by how it was sold. */
export function Channels({ metric }: { metric: FragmentType<Channels_MetricFragment> }) {
  const { variables } = useOverviewParts();
  const data = usePart(Channels_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const { channels: parts } = data;
  return (
    <Card
      title="Channels"
      subtitle="Revenue by how it was sold"
      actions={<AskAbout metric="Revenue" aspect={{ by: 'Channel' }} />}
    >
      {parts?.slices.length ? (
        <RankTable
          name="Channel"
          valueName="Revenue"
          rows={rankRows(data.key, parts)}
          measure={{ unit: data.unit, currency: parts.currency }}
          better={data.better}
        />
      ) : (
        <PartFailure metric={data.key} path={['revenue', 0, 'channels']} part={parts} />
      )}
    </Card>
  );
}
