import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { formatInstant } from '../../../lib/instants.ts';
import { useLocale } from '../../../lib/locale.ts';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { UsageBar } from '../../../ui/UsageBar.tsx';
import { type CurrentPlan_OrganizationFragment, CurrentPlan_OrganizationFragmentDoc } from './CurrentPlan.generated.ts';

/** The plan in force: what it is, since when, and how much of it is used. */
export function CurrentPlan({ organization }: { organization: FragmentType<CurrentPlan_OrganizationFragment> }) {
  const { data } = useSuspenseFragment({ fragment: CurrentPlan_OrganizationFragmentDoc, from: organization });
  const locale = useLocale();
  const { subscription, seatsTaken } = data;
  if (!subscription) return null;
  const { plan, status, since, until, seats } = subscription;
  return (
    <section
      aria-label="Current plan"
      className="card grid divide-line max-md:divide-y md:grid-cols-3 md:divide-x [&>*]:px-4 [&>*]:py-4 lg:[&>*]:px-5"
    >
      <Figure
        name="Plan"
        note={until ? `Until ${formatInstant(until, locale)}` : `Since ${formatInstant(since, locale)}`}
      >
        {plan.name}
        {status === 'TRIAL' && <StatusBadge look="warning">Trial</StatusBadge>}
      </Figure>
      <Figure name="Seats taken" note={<UsageBar used={seatsTaken} of={seats} />}>
        <span className="num">
          {seatsTaken.toLocaleString(locale)}{' '}
          <span className="text-14 font-medium text-fg-3">of {seats.toLocaleString(locale)}</span>
        </span>
      </Figure>
      <Figure name="Credits each month" note="For the assistant">
        <span className="num">{plan.monthlyCredits.toLocaleString(locale)}</span>
      </Figure>
    </section>
  );
}

function Figure({ name, note, children }: { name: string; note: ReactNode; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <p className="text-12 font-medium text-fg-2">{name}</p>
      <p className="flex items-center gap-2 text-20 font-semibold">{children}</p>
      <div className="text-12 text-fg-3">{note}</div>
    </div>
  );
}
