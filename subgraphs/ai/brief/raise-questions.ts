import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { PlanKind } from '../plan/analysis-plan.ts';
import { dimensionName, metricName } from '../say/names.ts';
import { PHRASES } from '../say/phrases/phrases.ts';
import type { Language } from '../understand/planner.ts';
import type { AskedBefore } from './asked-before.ts';
import type { Interest } from './interest.ts';

/** What there is to ask about a metric, in the order in which people go on. */
const KINDS = ['TREND', 'DRIVERS', 'BREAKDOWN', 'RANKING', 'FORECAST'] as const satisfies PlanKind[];

/** Questions about what somebody asked about, of kinds and dimensions that he has not tried. */
export function goingOn(
  asked: readonly AskedBefore[],
  metrics: readonly CatalogueEntry[],
  language: Language,
): string[] {
  const each = asked.map(({ metric: key, kinds, dimensions }) => {
    const metric = metrics.find((entry) => entry.key === key);
    const untried = KINDS.filter((kind) => !kinds.includes(kind));
    const by = metric?.dimensions.find((dimension) => !dimensions.includes(dimension.key))?.key;
    return metric ? untried.flatMap((kind) => begun(questionOf(kind, metric, by, language))) : [];
  });
  return inTurn(each);
}

/** Questions about what concerns somebody most, each of another kind than the one before. */
export function ofInterest(metrics: readonly CatalogueEntry[], interest: Interest, language: Language): string[] {
  const first = metrics.toSorted((a, b) => interest(b) - interest(a));
  return first.flatMap((metric, index) => {
    const ways = KINDS.map((_, turn) => KINDS[(index + turn) % KINDS.length] ?? 'TREND');
    const said = ways.flatMap((kind) => begun(questionOf(kind, metric, metric.dimensions[0]?.key, language)));
    return said.slice(0, 1);
  });
}

/** The first of each, then the second of each … */
export function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

/** As sentences begin; none of none. */
function begun(question: string | undefined): string[] {
  return question ? [question.charAt(0).toLocaleUpperCase() + question.slice(1)] : [];
}

function questionOf(
  kind: (typeof KINDS)[number],
  metric: CatalogueEntry,
  by: string | undefined,
  language: Language,
): string | undefined {
  const { askTrend, askDrivers, askTop, askSplit, askForecast } = PHRASES[language];
  const name = metricName(metric, language);
  const dimension = by && dimensionName(metric, by, language);
  if (kind === 'TREND') return askTrend(name);
  if (kind === 'FORECAST') return askForecast(name);
  if (kind === 'DRIVERS') return metric.addsUp ? askDrivers(name) : undefined;
  if (!dimension) return undefined;
  return kind === 'RANKING' ? askTop(name, dimension) : askSplit(name, dimension);
}
