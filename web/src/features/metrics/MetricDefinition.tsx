import { usePart } from '../../lib/graph/use-part.ts';
import { Card } from '../../ui/Card.tsx';
import {
  type MetricDefinition_MetricFragment,
  MetricDefinition_MetricFragmentDoc,
} from './MetricDefinition.generated.ts';
import type { MetricPart } from './metric-part.ts';

const UNITS = { MONEY: 'Amount of money', COUNT: 'Number', RATE: 'Share', RATIO: 'Ratio', DAYS: 'Days' };
const DIRECTIONS = { UP: 'More is better', DOWN: 'Less is better', NONE: 'Neither is better' };

/** What the metric counts, in words that hold wherever it is shown. */
export function MetricDefinition({ metric, variables }: MetricPart<MetricDefinition_MetricFragment>) {
  const data = usePart(MetricDefinition_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const facts = [
    ['Unit', UNITS[data.unit]],
    ['Direction', DIRECTIONS[data.better]],
    ['Broken down by', data.dimensions.map(({ name }) => name.toLowerCase()).join(', ') || 'nothing'],
    ['Key', data.key],
  ];
  return (
    <Card title="Definition">
      <p className="text-fg-2">{data.description}</p>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 text-12">
        {facts.map(([name, value]) => (
          <div key={name} className="contents [&>*]:border-t [&>*]:border-line [&>*]:py-2">
            <dt className="-mr-6 pr-6 text-fg-3">{name}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
