import type { Finding } from '../answer/answer.ts';
import type { Breakdown } from '../evidence/readings.ts';
import { type Case, enter } from './situation.ts';

/** A member with its figure, in the order asked for. */
export interface Ranked {
  key: string;
  label: string;
  value: string;
  /** Figure of its share of the whole; absent where parts do not add up. */
  share?: string;
}

const USUAL = 10;
/** From which share on much depends on one. */
const CONCENTRATED = 0.25;

/** The members of a breakdown from the end that the plan asks for. */
export function rank(one: Case, breakdown: Breakdown): Ranked[] {
  const { plan, metric, book } = one;
  const known = breakdown.parts.flatMap(({ key, label, current }) =>
    current && current.value !== null ? [{ key, label, current }] : [],
  );
  const sign = plan.rank?.from === 'BOTTOM' ? 1 : -1;
  const ordered = known.toSorted((a, b) => sign * ((a.current.value ?? 0) - (b.current.value ?? 0)));
  const total = enter(one, breakdown.total, plan.period.said);
  const focus = plan.focus?.key;
  const kept = ordered.filter(({ key }, index) => index < (plan.rank?.count ?? USUAL) || key === focus);
  return kept.map(({ key, label, current }) => {
    const value = enter(one, current, label, plan.period.said);
    if (!metric.addsUp) return { key, label, value };
    const share = book.derive({ by: 'QUOTIENT', of: [value, total] }, `${metric.name}, ${label}, share`, {
      unit: 'SHARE',
    });
    return { key, label, value, share };
  });
}

/** Who leads, who trails, and whether much depends on one. */
export function findRanks(one: Case, { by, parts }: Breakdown, ranked: readonly Ranked[]): Finding[] {
  const { metric, plan, book } = one;
  const [first] = ranked;
  if (!first) return [];
  const words = {
    metric: metric.key,
    member: first.label,
    by,
    period: plan.period.said,
    end: plan.rank?.from ?? 'TOP',
  };
  const figures = { value: first.value, ...(first.share && { share: first.share }) };
  const share = first.share ? (book.valueOf(first.share) ?? 0) : 0;
  const found: Finding[] = [
    ...focusOf(one, by, ranked),
    { kind: 'RANK', figures, words, weight: Math.max(0.3, share) },
    ...nextOf(ranked, metric.key, Math.max(0.3, share)),
  ];
  const isGood = metric.better === 'UP'; // nobody has to make sure of who gives the most discount
  if (isGood && share >= CONCENTRATED && parts.length > 3 && plan.rank?.from !== 'BOTTOM') {
    found.push({ kind: 'CONCENTRATION', figures, words, weight: share });
  }
  return found;
}

/** The part of the member that was asked about. */
function focusOf({ plan, metric }: Case, by: string, ranked: readonly Ranked[]): Finding[] {
  const found = ranked.find(({ key }) => key === plan.focus?.key);
  if (!found?.share) return [];
  const words = { metric: metric.key, member: found.label, by, period: plan.period.said };
  return [{ kind: 'SHARE', figures: { value: found.value, share: found.share }, words, weight: 1 }];
}

/** Who comes next after the first. */
function nextOf([, second, third]: readonly Ranked[], metric: string, weight: number): Finding[] {
  if (!second || !third) return [];
  const figures = { second: second.value, third: third.value };
  return [
    { kind: 'NEXT', figures, words: { metric, second: second.label, third: third.label }, weight: weight - 0.01 },
  ];
}
