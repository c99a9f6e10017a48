import type { FragmentType } from '@apollo/client';
import { formatDay, formatSpan, today } from '../../lib/dates.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { useLocale } from '../../lib/locale.ts';
import { usePeriod } from '../../lib/use-period.ts';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { type OverviewHeader_MetricFragment, OverviewHeader_MetricFragmentDoc } from './OverviewHeader.generated.ts';
import { useOverviewParts } from './overview-parts.ts';

interface OverviewHeaderProps {
  metric: FragmentType<OverviewHeader_MetricFragment>;
  /** Of the organization: what day it is there. */
  timeZone: string | undefined;
}

/** What the page is about: which days, against which days, and how far the data goes. */
export function OverviewHeader({ metric, timeZone }: OverviewHeaderProps) {
  const locale = useLocale();
  const { variables } = useOverviewParts();
  const data = usePart(OverviewHeader_MetricFragmentDoc, metric, variables);
  const [choice, choose] = usePeriod();
  const { period, previousPeriod } = data?.value ?? {};
  const endsEarlier = data?.latestOn && timeZone && data.latestOn < today(timeZone) ? data.latestOn : undefined;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-20">Company overview</h1>
        <p className="min-h-5 text-13 text-fg-3">
          {period && formatSpan(period as Required<typeof period>, locale)}
          {previousPeriod && (
            <span className="hidden md:inline">
              , against {formatSpan(previousPeriod as Required<typeof previousPeriod>, locale)}
            </span>
          )}
          {endsEarlier && (
            <span className="ml-2 inline-block rounded-pill bg-warn-wash px-1.5 text-12 font-medium text-warn">
              Data to {formatDay(endsEarlier, locale)}
            </span>
          )}
        </p>
      </div>
      <PeriodPicker value={choice} onChange={choose} />
    </div>
  );
}
