import { useRevalidator } from 'react-router';
import { Card } from '../../../ui/Card.tsx';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import type { ChartSpec } from '../../../ui/charts/chart-spec.ts';
import { FailureNote } from '../../../ui/Notes.tsx';

type Days = readonly { on: string; count: number }[];

/** Who came in and who was refused, day by day. */
export function AuditChart({
  signIns,
  refusals,
}: {
  signIns: Days | null | undefined;
  refusals: Days | null | undefined;
}) {
  const { revalidate } = useRevalidator();
  if (!signIns || !refusals) {
    return (
      <Card title="Sign-ins and refusals">
        <FailureNote onRetry={() => void revalidate()}>The figures did not come.</FailureNote>
      </Card>
    );
  }
  const total = (days: Days) => days.reduce((sum, { count }) => sum + count, 0);
  return (
    <ChartCard
      title="Sign-ins and refusals"
      subtitle="Each of the last 30 days"
      isLow
      spec={specOf(signIns, refusals)}
      caption={`Line chart: ${total(signIns)} sign-ins and ${total(refusals)} refusals in 30 days.`}
    />
  );
}

function specOf(signIns: Days, refusals: Days): ChartSpec {
  return {
    version: 1,
    kind: 'line',
    x: { field: 'from', label: 'Day', type: 'span' },
    y: { unit: 'COUNT', better: 'NONE', zero: true },
    series: [
      { field: 'signIns', label: 'Sign-ins', role: 'actual' },
      { field: 'refusals', label: 'Refusals', role: 'trouble' },
    ],
    data: signIns.map(({ on, count }, day) => ({
      from: on,
      to: on,
      signIns: count,
      refusals: refusals[day]?.count ?? 0,
    })),
  };
}
