import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { Direction, MetricUnit } from '#kernel/metrics/metric-enums';
import type { Evidence } from '../evidence/evidence.ts';
import { readingsOf } from '../evidence/read-answer.ts';
import type { Gathered } from '../evidence/readings.ts';
import { wantsOf } from '../evidence/wants.ts';
import { AnalysisPlan } from '../plan/analysis-plan.ts';

/** A figure of a made-up shop: what it sold, by town. */
export const REVENUE: CatalogueEntry = {
  key: 'shop.revenue',
  domain: 'shop',
  name: 'Revenue',
  description: 'What was sold.',
  unit: MetricUnit.MONEY,
  better: Direction.UP,
  allow: 'shop:read',
  tables: [],
  addsUp: true,
  isLevel: false,
  words: { en: ['sales', 'turnover'], de: ['Umsatz', 'Erlös'], vi: ['doanh thu'] },
  dimensions: [
    { key: 'town', name: 'Town', description: 'Where.', words: { en: ['city'], de: ['Stadt'], vi: ['thành phố'] } },
  ],
};

export const Q1 = { from: '2026-01-01', to: '2026-03-31', said: 'Q1 2026' };
export const Q2 = { from: '2026-04-01', to: '2026-06-30', said: 'Q2 2026' };

type Parts = Record<string, number>;
const slices = (parts: Parts) =>
  Object.entries(parts).map(([label, value]) => ({ key: label.toLowerCase(), label, value }));
export const total = (parts: Parts): number => Object.values(parts).reduce((sum, value) => sum + value, 0);

/** What the graph would answer to the question what drove the change between two quarters. */
export function changeByTown(now: Parts, before: Parts, metric = REVENUE): { plan: AnalysisPlan; gathered: Gathered } {
  const plan = AnalysisPlan.parse({ kind: 'DRIVERS', metrics: [metric.key], period: Q2, against: Q1, by: 'town' });
  return gatheredFor(plan, metric, {
    latestOn: '2026-06-30',
    current: { current: total(now), currency: 'EUR' },
    against: { current: total(before) },
    by0: { slices: slices(now), total: total(now) },
    by0Against: { slices: slices(before), total: total(before) },
  });
}

/** What the graph would answer to a question about a series of months that begins in January 2022. */
export function monthByMonth(values: (number | null)[], kind: 'TREND' | 'FORECAST' = 'TREND', metric = REVENUE) {
  const day = (month: number, of: number) => new Date(Date.UTC(2022, month, of)).toISOString().slice(0, 10);
  const steps = values.map((value, index) => ({ from: day(index, 1), to: day(index + 1, 0), value }));
  const period = { from: day(0, 1), to: day(values.length, 0), said: 'since 2022' };
  const plan = AnalysisPlan.parse({ kind, metrics: [metric.key], period, grain: 'MONTH', horizon: 3 });
  return gatheredFor(plan, metric, { latestOn: period.to, current: { current: 1, currency: 'EUR' }, steps });
}

function gatheredFor(
  plan: AnalysisPlan,
  metric: CatalogueEntry,
  answered: object,
): { plan: AnalysisPlan; gathered: Gathered } {
  const data = { metrics: [{ key: metric.key, ...answered }] };
  const evidence: Evidence = { id: 'e1', query: '', variables: {}, data, at: '2026-07-01T00:00:00Z' };
  return { plan, gathered: { evidence: [evidence], metrics: readingsOf(evidence, wantsOf(plan, [metric])) } };
}
