import { formatShort } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { Delta } from '../../ui/Delta.tsx';
import { DrillLink } from '../../ui/DrillLink.tsx';
import { Ticking } from '../../ui/Ticking.tsx';
import type { MetricTrend_MetricFragment } from './MetricTrend.generated.ts';

interface MetricHeadlineProps {
  metric: MetricTrend_MetricFragment;
  value: NonNullable<MetricTrend_MetricFragment['value']>;
  /** While it stays the same, a new value is news. */
  scope: string;
}

/** The metric's value, large, and its change. */
export function MetricHeadline({ metric: { key, unit, better }, value, scope }: MetricHeadlineProps) {
  const locale = useLocale();
  const { current, currency, change, changeRate } = value;
  return (
    <div data-metric={key} className="flex items-center gap-2.5">
      <DrillLink drill={{ metric: key }} className="num text-26 font-semibold">
        <Ticking value={current} scope={scope}>
          {current === null ? '–' : formatShort(current, { unit, currency }, locale)}
        </Ticking>
      </DrillLink>
      <Delta change={change} changeRate={changeRate} unit={unit} better={better} />
    </div>
  );
}
