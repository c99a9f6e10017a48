import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Finding } from '../answer/answer.ts';
import { FigureBook } from '../evidence/figure-book.ts';
import type { Gathered } from '../evidence/readings.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { findChange } from './change.ts';
import { type Contributions, contributionsOf, findContributions } from './contribution.ts';
import { type Effects, effectsOf, findEffects } from './effects.ts';
import { type Forecast, findForecast } from './forecast.ts';
import { findRanks, type Ranked, rank } from './ranking.ts';
import { findRecord } from './record.ts';
import { findSeason } from './season.ts';
import type { Case } from './situation.ts';
import { findTrend } from './trend.ts';
import { findYearBefore } from './year-before.ts';

/** What code makes of the readings of one metric. */
export interface Reasoned extends Case {
  findings: Finding[];
  /** The best explanation of the change first. */
  contributions: Contributions[];
  /** The members in the order asked for; empty when nothing is taken apart. */
  ranked: Ranked[];
  forecast: Forecast;
  /** What prices, quantities and the mix did; only of what drove a change in the value of goods. */
  effects?: Effects;
}

/** Works out, for each metric of a plan, what there is to say: changes, what drove them, ranks, trends, what comes. */
export function reason(plan: AnalysisPlan, { metrics }: Gathered, catalogue: readonly CatalogueEntry[]): Reasoned[] {
  const book = new FigureBook();
  return metrics.flatMap((readings) => {
    const metric = catalogue.find(({ key }) => key === readings.key);
    return metric ? [think({ plan, metric, readings, book })] : [];
  });
}

function think(one: Case): Reasoned {
  const { plan, readings } = one;
  const contributions = readings.breakdowns
    .flatMap((breakdown) => contributionsOf(one, breakdown) ?? [])
    .toSorted((a, b) => b.explains - a.explains);
  const [apart] = readings.breakdowns;
  const ranked = apart && plan.kind !== 'DRIVERS' ? rank(one, apart) : [];
  const forecast = plan.kind === 'FORECAST' ? findForecast(one) : { ahead: [] };
  const effects = plan.kind === 'DRIVERS' ? effectsOf(one) : undefined;
  const findings = [
    findChange(one) ?? [],
    plan.kind === 'VALUE' ? findYearBefore(one) : [],
    findEffects(one, effects),
    contributions
      .slice(0, plan.kind === 'DRIVERS' ? 2 : 1)
      .flatMap((found, rank) =>
        findContributions(one, found).filter(({ words }) => rank === 0 || words.which !== 'AGAINST'),
      ),
    apart ? findRanks(one, apart, ranked) : [],
    plan.kind === 'TREND' || plan.kind === 'VALUE' ? findTrend(one) : [],
    plan.kind === 'DRIVERS' ? (findRecord(one) ?? []) : [],
    plan.kind === 'TREND' || plan.kind === 'FORECAST' ? findSeason(one) : [],
    forecast.finding ?? [],
  ].flat();
  return { ...one, findings, contributions, ranked, forecast, ...(effects && { effects }) };
}
