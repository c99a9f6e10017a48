import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { AnalysisPlan, type PlanFilter } from '../plan/analysis-plan.ts';
import type { Language, Situation } from '../understand/planner.ts';
import { AmendmentRefused, type PlanChanges } from './amendment.ts';
import { kindAfter, mayBeApart, mustBeApart } from './kind-after.ts';
import { periodsAfter } from './periods-after.ts';
import { PlanPart } from './plan-enums.ts';
import { stepsAfter } from './steps-after.ts';

/** What a plan is changed by: metrics that the person may see, and filters with the names of their members. */
export interface Amending {
  language: Language;
  calendar: Situation['calendar'];
  readable: readonly CatalogueEntry[];
  /** Instead of those of before; absent when they stay. */
  filters?: readonly PlanFilter[];
}

/** The plan with the changes and what follows from them; refuses what does not fit together, and says what would. */
export function amendPlan(
  before: AnalysisPlan | undefined,
  changes: PlanChanges,
  amending: Amending,
): AnalysisPlan | AmendmentRefused {
  const keys = changes.metrics ?? before?.metrics ?? [];
  const metrics = metricsOf(keys, amending.readable);
  if (metrics instanceof AmendmentRefused) return metrics;
  const filters = [...(amending.filters ?? before?.filters ?? [])];
  const by = changes.by === undefined ? before?.by : (changes.by ?? undefined);
  const kind = kindAfter(before, changes, by);
  const isApart = by !== undefined && mayBeApart(kind);
  const unfit = unfitDimension(metrics[0], isApart ? by : undefined, filters);
  if (unfit) return unfit;
  if (!isApart && mustBeApart(kind)) return refuseDimension('Choose what to take it apart by', metrics[0]);
  const periods = periodsAfter(before, changes, kind, amending.calendar, amending.language);
  return AnalysisPlan.parse({
    kind,
    metrics: fewFor(kind, metrics).map(({ key }) => key),
    ...periods,
    ...(isApart && { by }),
    filters: filters.filter((filter) => kind !== 'SHARE' || filter.by !== by),
    ...(kind === 'RANKING' && { rank: changes.rank ?? before?.rank ?? { from: 'TOP', count: 10 } }),
    ...stepsAfter(before, changes, kind, periods.period),
  });
}

type Metrics = [CatalogueEntry, ...CatalogueEntry[]];

function metricsOf(keys: readonly string[], readable: readonly CatalogueEntry[]): Metrics | AmendmentRefused {
  const names = readable.map(({ name }) => name);
  const found = keys.map((key) => readable.find((entry) => entry.key === key));
  const [first, ...others] = found.filter((entry) => entry !== undefined);
  if (!first || found.includes(undefined))
    return new AmendmentRefused('Choose a figure that there is and that you may see.', PlanPart.METRIC, names);
  return [first, ...others];
}

const ONE_FIGURE = ['DRIVERS', 'FORECAST', 'ROWS'];
const fewFor = (kind: string, metrics: Metrics) => (ONE_FIGURE.includes(kind) ? metrics.slice(0, 1) : metrics);

function unfitDimension(
  metric: CatalogueEntry,
  by: string | undefined,
  filters: readonly PlanFilter[],
): AmendmentRefused | undefined {
  const lacks = (key: string) => !metric.dimensions.some((dimension) => dimension.key === key);
  if (by !== undefined && lacks(by))
    return refuseDimension(`${metric.name} cannot be taken apart like that; choose`, metric);
  const unfit = filters.find((filter) => lacks(filter.by));
  if (!unfit) return undefined;
  const names = unfit.members.map(({ label }) => label).join(', ');
  return new AmendmentRefused(
    `${metric.name} cannot be narrowed to ${names}. Take that away, or keep another figure.`,
    PlanPart.FILTER,
    metric.dimensions.map(({ name }) => name),
  );
}

function refuseDimension(lead: string, { dimensions }: CatalogueEntry): AmendmentRefused {
  const names = dimensions.map(({ name }) => name);
  return new AmendmentRefused(`${lead}: ${names.join(', ')}.`, PlanPart.BY, names);
}
