import { useState } from 'react';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { UsageFragment } from './UsagePage.generated.ts';
import { specOf, VIEWS, type View } from './usage-spec.ts';

/** The use of Ask day by day, one thing at a time. */
export function UsageChart({ days }: { days: UsageFragment['days'] }) {
  const [view, setView] = useState<View>('questions');
  const { title, subtitle } = VIEWS[view];
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      spec={specOf(view, days)}
      caption={`Line chart: ${title.toLowerCase()}, each of ${days.length} days.`}
      controls={
        <Segmented
          label="What the chart shows"
          value={view}
          options={Object.entries(VIEWS).map(([value, { label }]) => ({ value: value as View, label }))}
          onChange={setView}
          className="max-w-full overflow-x-auto"
        />
      }
      isLow
    />
  );
}
