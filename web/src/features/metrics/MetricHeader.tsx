import { formatDay, formatSpan } from '../../lib/dates.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { useLocale } from '../../lib/locale.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { type MetricTrend_MetricFragment, MetricTrend_MetricFragmentDoc } from './MetricTrend.generated.ts';
import type { MetricPart } from './metric-part.ts';

/** The metric's name, the days it is measured over, and how far its data goes. */
export function MetricHeader({ metric, variables }: MetricPart<MetricTrend_MetricFragment>) {
  const locale = useLocale();
  const data = usePart(MetricTrend_MetricFragmentDoc, metric, variables);
  const [choice, choose] = usePeriod();
  const { period, previousPeriod } = data?.value ?? {};
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <title>{`${data?.name ?? 'Metric'} · A-EMS`}</title>
      <div className="min-w-0">
        <h1 className="text-20">{data?.name}</h1>
        <p className="min-h-5 text-13 text-fg-3">
          {period && formatSpan(period, locale)}
          {previousPeriod && <span className="max-md:hidden">, against {formatSpan(previousPeriod, locale)}</span>}
          {data?.latestOn && <span className="max-md:hidden"> · data to {formatDay(data.latestOn, locale)}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <PeriodPicker value={choice} onChange={choose} />
        {data && <AskAbout metric={data.name} isNamed />}
      </div>
    </div>
  );
}
