import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { type FigureBook, kindOf } from '../evidence/figure-book.ts';
import type { MetricReadings, Reading } from '../evidence/readings.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';

/** One metric of a plan with what was read of it: what findings are made from. */
export interface Case {
  plan: AnalysisPlan;
  metric: CatalogueEntry;
  readings: MetricReadings;
  book: FigureBook;
}

/** Enters a reading of the case's metric under a name such as "Revenue, North, Q1 2026". */
export function enter({ metric, readings, book }: Case, reading: Reading, ...about: string[]): string {
  return book.read(reading, [metric.name, ...about].join(', '), kindOf(metric, readings.currency));
}

/** Whether more of the metric is good news; undefined when neither is. */
export function isGoodNews({ metric }: Pick<Case, 'metric'>, change: number): boolean | undefined {
  if (metric.better === 'NONE' || change === 0) return undefined;
  return (metric.better === 'UP') === change > 0;
}

/** What a dimension is called. */
export function dimensionName({ metric }: Pick<Case, 'metric'>, by: string): string {
  return metric.dimensions.find(({ key }) => key === by)?.name ?? by;
}
