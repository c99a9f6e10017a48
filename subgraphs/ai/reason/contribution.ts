import type { Finding } from '../answer/answer.ts';
import { differenceKindOf } from '../evidence/figure-book.ts';
import type { Breakdown, Part } from '../evidence/readings.ts';
import { directionOf } from './change.ts';
import { type Case, enter, isGoodNews } from './situation.ts';

/** What each member of a dimension adds to a change; together with `rest` they are the change. */
export interface Contributions {
  by: string;
  /** The largest first, whichever way. */
  members: { key: string; label: string; change: string }[];
  /** Figure of the change of all other members together. */
  rest: string;
  total: string;
  /** How much of all movement the three largest make up, 0 to 1: how well the dimension explains the change. */
  explains: number;
}

const NAMED = 6;

/** Takes a change apart by a dimension; undefined when the metric does not add up or nothing is held against it. */
export function contributionsOf(one: Case, breakdown: Breakdown): Contributions | undefined {
  const { metric, readings, book } = one;
  if (!metric.addsUp || !breakdown.totalAgainst) return undefined;
  const kind = differenceKindOf(metric, readings.currency);
  const changes = breakdown.parts.flatMap((part) => {
    const change = changeOf(one, part, breakdown.isComplete);
    return change ? [{ key: part.key, label: part.label, change }] : [];
  });
  const size = ({ change }: { change: string }) => Math.abs(book.valueOf(change) ?? 0);
  const members = changes.toSorted((a, b) => size(b) - size(a)).slice(0, NAMED);
  const [now, before] = [enter(one, breakdown.total, 'total'), enter(one, breakdown.totalAgainst, 'total before')];
  const total = book.derive({ by: 'DIFFERENCE', of: [now, before] }, `${metric.name}, change`, kind);
  const named = book.derive(
    { by: 'SUM', of: members.map(({ change }) => change) },
    `${metric.name}, named changes`,
    kind,
  );
  const rest = book.derive({ by: 'DIFFERENCE', of: [total, named] }, `${metric.name}, change of all others`, kind);
  const movement = changes.reduce((sum, member) => sum + size(member), 0);
  const explains = movement === 0 ? 0 : members.slice(0, 3).reduce((sum, member) => sum + size(member), 0) / movement;
  return { by: breakdown.by, members, rest, total, explains: changes.length < 3 ? explains / 3 : explains };
}

/** The change of one member. Who is absent from a complete list has nothing there. */
function changeOf(one: Case, { current, against, label }: Part, isComplete: boolean): string | undefined {
  const { metric, readings, book, plan } = one;
  const kind = differenceKindOf(metric, readings.currency);
  const now = current && enter(one, current, label, plan.period.said);
  const before = against && enter(one, against, label, plan.against?.said ?? '');
  if (now && before)
    return book.derive({ by: 'DIFFERENCE', of: [now, before] }, `${metric.name}, ${label}, change`, kind);
  if (!isComplete) return undefined;
  if (now) return book.derive({ by: 'SUM', of: [now] }, `${metric.name}, ${label}, change`, kind);
  return before && book.derive({ by: 'NEGATION', of: [before] }, `${metric.name}, ${label}, change`, kind);
}

/** The contributions as findings, the largest first. */
export function findContributions(one: Case, { by, members, total }: Contributions): Finding[] {
  const { book, metric } = one;
  const whole = book.valueOf(total) ?? 0;
  return members.slice(0, 3).flatMap(({ label, change }, index) => {
    const value = book.valueOf(change) ?? 0;
    if (value === 0) return [];
    const share = book.derive(
      { by: 'QUOTIENT', of: [change, total] },
      `${metric.name}, ${label}, share of the change`,
      { unit: 'SHARE' },
    );
    const isGood = isGoodNews(one, value);
    return {
      kind: 'CONTRIBUTION' as const,
      figures: { change, total, ...(whole !== 0 && { share }) },
      words: {
        metric: metric.key,
        member: label,
        by,
        direction: directionOf(value),
        which: Math.sign(value) !== Math.sign(whole) ? 'AGAINST' : index === 0 ? 'MOST' : 'MORE',
      },
      weight: whole === 0 ? 0 : Math.min(1, Math.abs(value / whole)),
      ...(isGood !== undefined && { isGood }),
    };
  });
}
