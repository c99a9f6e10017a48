import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan, PlanKind } from '../../plan/analysis-plan.ts';
import type { FoundMember } from '../planner.ts';
import { words } from './fold.ts';
import type { Reading } from './read-question.ts';

const MOST = 4;

/** The figures that are meant: those that are named, those of before, or the first that can be taken apart or narrowed as asked. */
export function chooseMetrics(
  { metrics, by, rank, periods, text, lexicon }: Reading,
  catalogue: readonly CatalogueEntry[],
  previous: AnalysisPlan | undefined,
  members: readonly FoundMember[],
): CatalogueEntry[] {
  const named = [...new Set(metrics.map(({ thing }) => thing))].slice(0, MOST);
  const [first] = metrics;
  const isVerb = first && words(`^(?:${lexicon.verbs}|${lexicon.deals})$`).test(text.slice(first.start, first.end));
  const counted =
    isVerb && words(lexicon.howMany).test(text)
      ? catalogue.find(({ key }) => key === named[0]?.quantity?.metric)
      : undefined;
  if (counted) return [counted];
  const reached = new Set(named.flatMap(({ dimensions }) => dimensions.map(({ key }) => key)));
  const about = members.length > 0 ? members.map((one) => one.by) : by && isVerb ? [by.thing.key] : [];
  const isOfOthers = isVerb && about.length > 0 && about.every((one) => !reached.has(one));
  if (named.length > 0 && !isOfOthers) return named;
  const before = previous?.metrics.flatMap((key) => catalogue.find((entry) => entry.key === key) ?? []) ?? [];
  if (before.length > 0) return before;
  const needed = by && (rank || periods.length > 0 || isOfOthers) ? by.thing.key : members[0]?.by;
  const has = catalogue.find(({ addsUp, dimensions }) => addsUp && dimensions.some(({ key }) => key === needed));
  return has ? [has] : [];
}

/** Of the figures, those that can be taken apart and narrowed as asked; none when the first cannot. */
export function fitting(
  metrics: readonly CatalogueEntry[],
  needed: readonly string[],
  kind: PlanKind,
): CatalogueEntry[] {
  const fits = ({ dimensions }: CatalogueEntry) => needed.every((by) => dimensions.some(({ key }) => key === by));
  const few = ['DRIVERS', 'FORECAST', 'ROWS'].includes(kind) ? metrics.slice(0, 1) : metrics;
  return few[0] && fits(few[0]) ? few.filter(fits) : [];
}
