import type { Finding } from '../answer/answer.ts';
import { sayDay, sayMonth } from '../plan/say-day.ts';
import type { Reasoned } from '../reason/reason.ts';
import type { Language } from '../understand/planner.ts';
import { dimensionName, metricName } from './names.ts';
import type { Slots } from './phrases/phrases.ts';

const MONTHS = 12;

/** A name as it stands in a sentence. */
export const nameFor = (name: string): string => `[[${name.replaceAll(/[[\]{}]/g, '')}]]`;

/** The slots of a finding's sentence: its figures, and its words as the language says them. */
export function slotsOf({ figures, words }: Finding, all: readonly Reasoned[], language: Language): Slots {
  const one = all.find(({ metric }) => metric.key === words.metric);
  const f = Object.fromEntries(Object.entries(figures).map(([role, id]) => [role, `{{${id}}}`]));
  const said = Object.entries(words).map(([role, word]) => [
    role.replace(/On$/, ''),
    nameFor(inLanguage(role, word, one, language)),
  ]);
  return { f, n: Object.fromEntries(said) };
}

function inLanguage(role: string, word: string, one: Reasoned | undefined, language: Language): string {
  if (one && role === 'metric') return metricName(one.metric, language);
  if (one && role === 'by') return within(dimensionName(one.metric, word, language), language);
  if (role.endsWith('Month')) return sayMonth(word, language);
  if (role === 'on' || role.endsWith('On')) return sayDay(word, one?.plan.grain, language);
  return word;
}

/** A common noun in the middle of a sentence. */
const within = (name: string, language: Language): string => (language === 'en' ? name.toLowerCase() : name);

/** Every name that the sentences of an answer may carry. */
export function namesOf(all: readonly Reasoned[], language: Language): Set<string> {
  const names = all.flatMap((one) => [
    metricName(one.metric, language),
    one.plan.period.said,
    one.plan.against?.said ?? '',
    ...one.metric.dimensions.map(({ key }) => within(dimensionName(one.metric, key, language), language)),
    ...one.plan.filters.flatMap(({ members }) => members.map(({ label }) => label)),
    ...one.readings.breakdowns.flatMap(({ parts }) => parts.map(({ label }) => label)),
    ...one.readings.steps.slice(-MONTHS).map(({ from }) => sayMonth(from, language)),
    ...[...one.readings.steps, ...one.readings.stepsAgainst].map(({ from }) => sayDay(from, one.plan.grain, language)),
  ]);
  return new Set(names.map((name) => name.replaceAll(/[[\]{}]/g, '')));
}
