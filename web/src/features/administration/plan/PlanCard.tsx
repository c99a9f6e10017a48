import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatFull } from '../../../lib/format.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { type PlanCard_PlanFragment, PlanCard_PlanFragmentDoc } from './PlanCard.generated.ts';

/** A plan as it can be chosen. */
export type PlanCardPlan = PlanCard_PlanFragment;

interface PlanCardProps {
  plan: FragmentType<PlanCard_PlanFragment>;
  isCurrent: boolean;
  /** Titles of all modules that some plan brings, so that what this one lacks can be seen, too. */
  allModules: readonly string[];
  /** Undefined when the viewer may not change the plan. */
  onChoose: ((plan: PlanCardPlan) => void) | undefined;
}

/** A plan and what it brings, to be held against the others. */
export function PlanCard({ plan, isCurrent, allModules, onChoose }: PlanCardProps) {
  const { data } = useSuspenseFragment({ fragment: PlanCard_PlanFragmentDoc, from: plan });
  const locale = useLocale();
  const { name, description, seats, monthlyCredits, modules } = data;
  return (
    <li className={classes('card flex flex-col p-4 lg:p-5', isCurrent && 'border-accent!')}>
      <div className="flex items-center gap-2">
        <h2 className="text-14">{name}</h2>
        {isCurrent && <StatusBadge look="active">Your plan</StatusBadge>}
      </div>
      <Price plan={data} />
      <p className="mt-1 text-13 @2xl:min-h-15 text-fg-2">{description}</p>
      <ul className="mt-3 mb-4 grid gap-1.5 border-t border-line pt-3">
        <Feature>{seats === null ? 'Any number of seats' : `Up to ${seats.toLocaleString(locale)} seats`}</Feature>
        <Feature>{monthlyCredits.toLocaleString(locale)} credits each month</Feature>
        {allModules.map((title) => (
          <Feature key={title} isMissing={!modules.some((module) => module.title === title)}>
            {title}
          </Feature>
        ))}
      </ul>
      {onChoose && (
        <Button className="mt-auto" disabled={isCurrent} onClick={() => onChoose(data)}>
          {isCurrent ? 'In force' : `Change to ${name}`}
        </Button>
      )}
    </li>
  );
}

function Price({ plan: { pricePerSeat, currency } }: { plan: PlanCardPlan }) {
  const locale = useLocale();
  if (pricePerSeat === null) return <p className="mt-2 h-8 text-20 font-semibold">As agreed</p>;
  return (
    <p className="mt-2 h-8">
      <span className="num text-20 font-semibold">{formatFull(pricePerSeat, { unit: 'MONEY', currency }, locale)}</span>{' '}
      <span className="text-12 text-fg-3">a seat and month</span>
    </p>
  );
}

function Feature({ isMissing, children }: { isMissing?: boolean; children: ReactNode }) {
  const Icon = isMissing ? Minus : Check;
  return (
    <li className={classes('flex items-start gap-2 text-13', isMissing && 'text-fg-3')}>
      <Icon className={classes('mt-0.5 size-4 shrink-0', !isMissing && 'text-pos')} aria-hidden />
      <span>
        {isMissing && <span className="sr-only">Not included: </span>}
        {children}
      </span>
    </li>
  );
}
