import { Sparkline } from '../../../ui/Sparkline.tsx';
import { FindingCard } from './FindingCard.tsx';

/** Who was turned away, day by day: nothing bad in itself, but worth a look when it grows. */
export function RefusalsCard({ days }: { days: readonly { on: string; count: number }[] }) {
  const count = days.reduce((sum, day) => sum + day.count, 0);
  return (
    <FindingCard
      title={`Refused in ${days.length} days`}
      count={count}
      insight={count === 0 ? 'Nobody was turned away.' : 'Wrong passwords, codes and links, and acts without a right.'}
      isGood
      path="/administration/audit?outcome=REFUSED&days=30"
      link="Show them"
    >
      <Sparkline
        points={days.map(({ on, count: value }) => ({ from: on, to: on, value }))}
        label={`${count} refusals, by day`}
      />
    </FindingCard>
  );
}
