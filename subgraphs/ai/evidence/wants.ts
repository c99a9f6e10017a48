import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';

/** What to ask of each metric of a plan. */
export interface Wants {
  against: boolean;
  steps: boolean;
  /** Dimensions to take the figures apart by. */
  by: string[];
  /** How many members to name. */
  members: number;
  /** Whether to name the smallest instead of the largest. */
  smallestFirst: boolean;
  rows: boolean;
}

/** Ways to look for what drove a change; each costs two breakdowns. */
const MOST_DRIVERS = 6;
/** So many that the members of two periods can be matched. */
const MATCHED_MEMBERS = 60;
const SHOWN_MEMBERS = 25;

/** What a plan needs to be answered, and drawn. */
export function wantsOf(
  { kind, by, metrics, against, rank, filters }: AnalysisPlan,
  catalogue: readonly CatalogueEntry[],
): Wants {
  const isHeldAgainst = against !== undefined;
  const dimensions = catalogue.find(({ key }) => key === metrics[0])?.dimensions ?? [];
  const free = dimensions.map(({ key }) => key).filter((key) => !filters.some((filter) => filter.by === key));
  const drivers = by ? [by] : free.slice(0, MOST_DRIVERS);
  const apart = kind === 'DRIVERS' ? drivers : by ? [by] : [];
  return {
    against: isHeldAgainst,
    steps: ['VALUE', 'COMPARISON', 'TREND', 'FORECAST'].includes(kind),
    by: apart,
    smallestFirst: rank?.from === 'BOTTOM',
    members: isHeldAgainst ? MATCHED_MEMBERS : Math.max(rank?.count ?? 0, SHOWN_MEMBERS),
    rows: kind === 'ROWS',
  };
}
