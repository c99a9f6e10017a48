import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { AnalysisPlan, type PlanFilter, type PlanKind } from '../../plan/analysis-plan.ts';
import type { Refusal } from '../../plan/refusal.ts';
import { fitting } from '../analyst/choose-metrics.ts';
import { decidePeriods } from '../analyst/decide-periods.ts';
import { decideSteps } from '../analyst/decide-steps.ts';
import type { FoundPeriod } from '../analyst/find-periods.ts';
import type { Reading } from '../analyst/read-question.ts';
import { notApart } from '../analyst/refuse.ts';
import type { Language } from '../planner.ts';
import { sayPeriod } from '../say-period.ts';
import type { PlanCall } from './functions.ts';
import { type DayName, namedDays } from './named-days.ts';

const STEP_DAYS = { DAY: 1, WEEK: 7, MONTH: 30, QUARTER: 91, YEAR: 365 };
const MOST_STEPS = 400;

/** The plan that a model's wish comes to, worked out as the analyst does it; undefined when it is more than a plan can say. */
export function completePlan(
  wish: PlanCall,
  filters: PlanFilter[],
  readable: readonly CatalogueEntry[],
  reading: Reading,
  language: Language,
  previous: AnalysisPlan | undefined,
): AnalysisPlan | { refusal: Refusal } | undefined {
  const kind = kindOf(wish);
  const named = wish.metrics.flatMap((key) => readable.find((entry) => entry.key === key) ?? []);
  const needed = [wish.by ?? [], filters.map(({ by }) => by)].flat();
  const fits = fitting([...new Set(named)], needed, kind);
  const [first] = named;
  if (fits.length === 0 && first) return { refusal: notApart(first, needed[0] ?? '') };
  const { periods, says } = daysOf(wish, reading, language);
  const decided = decidePeriods({ ...reading, periods, isOnlyAgainst: false, says }, kind, previous);
  const steps = decideSteps(
    { ...reading, text: '', rank: undefined, says: () => false },
    kind,
    decided.period,
    previous,
  );
  const { grain, horizon, chart } = wish;
  const isFine = grain && reading.calendar.lengthOf(decided.period) / STEP_DAYS[grain] <= MOST_STEPS;
  const { data } = AnalysisPlan.safeParse({
    kind,
    metrics: fits.map(({ key }) => key),
    ...decided,
    ...(wish.by && { by: wish.by }),
    filters,
    ...(kind === 'RANKING' && { rank: wish.rank ?? { from: 'TOP', count: 10 } }),
    ...steps,
    ...(isFine && kind !== 'FORECAST' && { grain }),
    ...(horizon && kind === 'FORECAST' && { horizon }),
    ...(chart && { chart }),
  });
  return data;
}

/** A figure or comparison that is taken apart is a breakdown. */
const kindOf = ({ kind, by }: PlanCall): PlanKind =>
  by && ['VALUE', 'COMPARISON'].includes(kind) ? 'BREAKDOWN' : kind;

/** The periods of a wish as if the question named them, and the words that stand for "before" and "a year before". */
function daysOf({ period, against }: PlanCall, { calendar, lexicon }: Reading, language: Language) {
  const found = (wanted: PlanCall['period']): FoundPeriod[] => {
    if (!wanted) return [];
    const { name, from = '', to = '' } = wanted;
    const days = name ? namedDays(name as DayName, language, calendar) : sayPeriod({ from, to }, language, calendar);
    return [{ ...days, start: 0, end: 0, isYearless: false }];
  };
  const meant = { BEFORE: lexicon.againstBefore, YEAR_BEFORE: lexicon.againstLastYear }[against?.name ?? ''];
  return {
    periods: [...found(period), ...(meant === undefined && period ? found(against) : [])],
    says: (pattern: string) => pattern === meant,
  };
}
