import { ChevronDown } from 'lucide-react';
import { whyMissing } from '../../lib/graph/failure.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { useSetParam } from '../../lib/use-set-param.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Menu, MenuChoice } from '../../ui/Menu.tsx';
import { MissingPart } from '../../ui/MissingPart.tsx';
import { RankTable } from '../../ui/RankTable.tsx';
import { rankRows } from '../../ui/rank-rows.tsx';
import { type MetricParts_MetricFragment, MetricParts_MetricFragmentDoc } from './MetricParts.generated.ts';
import type { MetricPart } from './metric-part.ts';

/** What the metric is made of, by a dimension of one's choice. */
export function MetricParts({ metric, variables, error, retry }: MetricPart<MetricParts_MetricFragment>) {
  const data = usePart(MetricParts_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const { key, unit, better, parts, dimensions } = data;
  const by = String(variables.by);
  const name = dimensions.find((dimension) => dimension.key === by)?.name ?? by;
  const adds = unit === 'MONEY' || unit === 'COUNT';
  return (
    <Card
      title={`By ${name.toLowerCase()}`}
      subtitle="The 25 largest, and their change"
      actions={<DimensionMenu name={name} by={by} dimensions={dimensions} />}
    >
      {parts?.slices.length ? (
        <RankTable
          name={name}
          valueName="Value"
          rows={rankRows(key, parts)}
          measure={{ unit, currency: parts.currency }}
          better={better}
          total={adds ? parts.total : undefined}
        />
      ) : (
        <MissingPart failure={parts ? undefined : whyMissing(error, ['metrics', 0, 'parts'], key)} onRetry={retry} />
      )}
    </Card>
  );
}

interface DimensionMenuProps {
  name: string;
  by: string;
  dimensions: readonly { key: string; name: string }[];
}

function DimensionMenu({ name, by, dimensions }: DimensionMenuProps) {
  const setParam = useSetParam();
  return (
    <Menu
      trigger={
        <Button size="small" className="mt-1 mr-1.5">
          {name}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        value={by}
        options={dimensions.map((dimension) => ({ value: dimension.key, label: dimension.name }))}
        onChange={(key) => setParam('by', key)}
      />
    </Menu>
  );
}
