import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { analyst } from '../../understand/analyst/analyst.ts';
import type { Language } from '../../understand/planner.ts';
import { dimensionName, metricName } from '../names.ts';
import { PHRASES } from './phrases.ts';

const catalogue: CatalogueEntry[] = JSON.parse(readFileSync('schema/metrics.json', 'utf8'));
const calendar = { anchor: '2026-11-18', first: '2023-01-01', fiscalYearStart: 1 };

/** The first dimension of a metric, and those that no metric before it has: each dimension is tried, and each metric. */
function dimensionsToTry(metric: CatalogueEntry) {
  const before = catalogue.slice(0, catalogue.indexOf(metric)).flatMap(({ dimensions }) => dimensions);
  return metric.dimensions.filter(({ key }, index) => index === 0 || !before.some((one) => one.key === key));
}

/** Questions of every kind that the product may offer about a metric, with what each means. */
function questionsAbout(metric: CatalogueEntry, language: Language): [question: string, kind: string, by?: string][] {
  const { askTrend, askForecast, askDrivers, askTop, askSplit, askBy } = PHRASES[language];
  const name = metricName(metric, language);
  const apart = dimensionsToTry(metric).flatMap(({ key }): [string, string, string][] => {
    const dimension = dimensionName(metric, key, language);
    return [
      [askTop(name, dimension), 'RANKING', key],
      [askSplit(name, dimension), 'BREAKDOWN', key],
      [askBy(name, dimension), 'BREAKDOWN', key],
    ];
  });
  const drivers: [string, string][] = metric.addsUp ? [[askDrivers(name), 'DRIVERS']] : [];
  return [[askTrend(name), 'TREND'], [askForecast(name), 'FORECAST'], ...drivers, ...apart];
}

describe.each(['en', 'de', 'vi'] as const)('in %s', (language) => {
  test.each(catalogue)('whatever is offered to be asked about $key is understood as it is meant', async (metric) => {
    const situation = { locale: language, catalogue, calendar, findMembers: async () => [] };
    for (const [question, kind, by] of questionsAbout(metric, language)) {
      const understood = await analyst.understand(question, situation);
      expect(understood, question).toMatchObject({
        language,
        plan: { kind, metrics: [metric.key], ...(by && { by }) },
      });
    }
  });
});
