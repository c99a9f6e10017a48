import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import { dimensionsOf } from '../analyst/find-names.ts';
import type { FoundMember, Situation } from '../planner.ts';

const MOST_NAMES = 20;
const LONGEST_NAME = 80;

/** All that a model may know of a company: what its figures and dimensions are called, its calendar, and a few names. No figures. */
export function materialFor(
  readable: readonly CatalogueEntry[],
  { calendar, previous }: Situation,
  found: readonly FoundMember[],
) {
  const isKnown = previous?.metrics.every((key) => readable.some((entry) => entry.key === key));
  return {
    calendar: { lastDay: calendar.anchor, firstDay: calendar.first, fiscalYearBeginsInMonth: calendar.fiscalYearStart },
    metrics: readable.map(({ key, name, words, description, unit, dimensions }) => ({
      key,
      names: [name, ...Object.values(words).flat()],
      description,
      unit,
      dimensions: dimensions.map((dimension) => dimension.key),
    })),
    dimensions: dimensionsOf(readable).map(({ key, name, words, description }) => ({
      key,
      names: [name, ...Object.values(words).flat()],
      description,
    })),
    names: namesOf(found, readable),
    ...(isKnown && previous && { previous: shownOf(previous) }),
  };
}

function namesOf(found: readonly FoundMember[], readable: readonly CatalogueEntry[]) {
  const known = new Set(dimensionsOf(readable).map(({ key }) => key));
  const nearest = found
    .filter(({ by }) => known.has(by))
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_NAMES);
  return nearest.map(({ by, label }) => ({ by, name: label.slice(0, LONGEST_NAME) }));
}

/** A plan in the words in which a model plans: members by name. */
function shownOf({ filters, period, against, ...plan }: AnalysisPlan) {
  const days = ({ from, to }: AnalysisPlan['period']) => ({ from, to });
  return {
    ...plan,
    period: days(period),
    ...(against && { against: days(against) }),
    members: filters.flatMap(({ by, members }) => members.map(({ label }) => ({ by, name: label }))),
  };
}
