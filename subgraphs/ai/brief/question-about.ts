import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { metricName } from '../say/names.ts';
import { PHRASES } from '../say/phrases/phrases.ts';
import { analyst } from '../understand/analyst/analyst.ts';
import type { Language, Situation } from '../understand/planner.ts';

/** What one needs to know to read a question. */
export interface Reader extends Pick<Situation, 'catalogue' | 'calendar'> {
  language: Language;
}

/** A metric may have many names; more than these are slang. */
const MOST_NAMES = 4;

/**
 * A question that means a change: the first phrasing that the analyst reads as the same metric and days, else one that he reads as the
 * same metric; undefined when he reads none so.
 */
export async function questionAbout(plan: AnalysisPlan, reader: Reader): Promise<string | undefined> {
  const { askChange, askLastWeek, askDrivers, askTrend } = PHRASES[reader.language];
  const { period, against } = plan;
  const names = namesOf(plan, reader);
  const exact = names.flatMap((name) => [
    ...(against ? askChange(name, period.said, against.said) : []),
    askLastWeek(name),
  ]);
  const near = names.flatMap((name) => [askDrivers(name), askTrend(name)]);
  return (await firstRead(exact, reader, (read) => isSame(read, plan))) ?? firstRead(near, reader, isAlike);

  function isAlike({ metrics }: AnalysisPlan): boolean {
    return metrics[0] === plan.metrics[0];
  }
}

function namesOf({ metrics: [key] }: AnalysisPlan, { catalogue, language }: Reader): string[] {
  const metric = catalogue.find((entry): entry is CatalogueEntry => entry.key === key);
  if (!metric) return [];
  return [...new Set([metricName(metric, language), ...(metric.words[language] ?? [])])].slice(0, MOST_NAMES);
}

async function firstRead(
  phrasings: readonly string[],
  { language, calendar, catalogue }: Reader,
  fits: (read: AnalysisPlan) => boolean,
): Promise<string | undefined> {
  const situation = { locale: language, calendar, catalogue, findMembers: async () => [] };
  for (const phrasing of phrasings) {
    const understood = await analyst.understand(phrasing, situation);
    if ('plan' in understood && fits(understood.plan)) return phrasing;
  }
  return undefined;
}

function isSame(read: AnalysisPlan, { metrics, period, against }: AnalysisPlan): boolean {
  return read.metrics[0] === metrics[0] && isSameDays(read.period, period) && isSameDays(read.against, against);
}

type Days = AnalysisPlan['period'] | undefined;

const isSameDays = (one: Days, other: Days): boolean => one?.from === other?.from && one?.to === other?.to;
