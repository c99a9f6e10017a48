import { ChartNoAxesColumn, ChevronDown } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { failureAt, sourceOf } from '../../lib/graph/failure.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Menu, MenuChoice } from '../../ui/Menu.tsx';
import { EmptyNote, FailureNote } from '../../ui/Notes.tsx';
import { RankTable } from '../../ui/RankTable.tsx';
import { rankRows } from '../../ui/rank-rows.tsx';
import { type MetricParts_MetricFragment, MetricParts_MetricFragmentDoc } from './MetricParts.generated.ts';
import type { MetricPart } from './metric-part.ts';

/** What the metric is made of, by a dimension of one's choice. */
export function MetricParts({ metric, variables, error, retry }: MetricPart<MetricParts_MetricFragment>) {
  const data = usePart(MetricParts_MetricFragmentDoc, metric, variables);
  const [, setSearch] = useSearchParams();
  if (!data) return null;
  const { parts } = data;
  const by = String(variables.by);
  const dimension = data.dimensions.find(({ key }) => key === by);
  const choose = (key: string) =>
    setSearch((current) => new URLSearchParams({ ...Object.fromEntries(current), by: key }), {
      preventScrollReset: true,
    });
  const failure = failureAt(error, ['metrics', 0, 'parts'], sourceOf(data.key));
  return (
    <Card
      title={`By ${dimension?.name.toLowerCase() ?? by}`}
      subtitle="The 25 largest, and their change"
      actions={
        <Menu
          trigger={
            <Button size="small" className="mt-1 mr-1.5">
              {dimension?.name}
              <ChevronDown aria-hidden />
            </Button>
          }
        >
          <MenuChoice
            value={by}
            options={data.dimensions.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={choose}
          />
        </Menu>
      }
    >
      {parts?.slices.length ? (
        <RankTable
          name={dimension?.name ?? by}
          valueName="Value"
          rows={rankRows(data.key, parts)}
          measure={{ unit: data.unit, currency: parts.currency }}
          better={data.better}
          total={data.unit === 'MONEY' || data.unit === 'COUNT' ? parts.total : undefined}
        />
      ) : failure ? (
        <FailureNote onRetry={failure.isPassing ? retry : undefined}>{failure.text}</FailureNote>
      ) : (
        <EmptyNote icon={ChartNoAxesColumn}>Nothing happened in this period.</EmptyNote>
      )}
    </Card>
  );
}
