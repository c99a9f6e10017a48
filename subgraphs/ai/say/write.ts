import type { Answer, Finding, Sentence } from '../answer/answer.ts';
import type { Reasoned } from '../reason/reason.ts';
import type { Language } from '../understand/planner.ts';
import { metricName } from './names.ts';
import { type Direction, PHRASES, type Phrases, type Slots } from './phrases/phrases.ts';
import { recommend } from './recommend.ts';
import { nameFor, slotsOf } from './slots.ts';

/** What an answer says in words; every figure and name of it in a slot. */
export type Draft = Pick<Answer, 'text' | 'insights' | 'recommendations' | 'findings'>;

const MOST_INSIGHTS = 5;
/** What the answer begins with is not said again below. */
const OPENINGS: ReadonlySet<Finding['kind']> = new Set(['CHANGE', 'FORECAST', 'YEAR_BEFORE']);

/** Writes the words of an answer by rules: what it is, what changed, what stands out, what to do. */
export function write(all: readonly Reasoned[], language: Language): Draft {
  const phrases = PHRASES[language];
  const findings = all.flatMap((one) => one.findings);
  const text = all.flatMap((one) => opening(one, findings, phrases, language));
  const told = all.flatMap((one) => one.findings.map((finding) => ({ one, finding })));
  const insights = told
    .filter(({ finding }) => !OPENINGS.has(finding.kind))
    .toSorted((a, b) => b.finding.weight - a.finding.weight)
    .flatMap(({ one, finding }) => sentenceFor(finding, one, phrases, language) ?? [])
    .map(({ text, of }) => ({ text, finding: findings.indexOf(of) }))
    .slice(0, MOST_INSIGHTS);
  return {
    text,
    insights,
    recommendations: recommend(findings, (finding) => slotsOf(finding, all, language), phrases),
    findings,
  };
}

/** The first sentences: the figure that was asked for, and how it has changed. */
function opening(one: Reasoned, findings: readonly Finding[], phrases: Phrases, language: Language): Sentence[] {
  const { plan, readings, book, metric } = one;
  const metricSlot = nameFor(metricName(metric, language));
  const change = one.findings.find(({ kind }) => kind === 'CHANGE');
  if (change) {
    const direction = change.words.direction as Direction;
    return [{ text: phrases.change(slotsOf(change, [one], language), direction), finding: findings.indexOf(change) }];
  }
  const forecast = one.findings.find(({ kind }) => kind === 'FORECAST');
  if (forecast) {
    return [{ text: phrases.forecast(slotsOf(forecast, [one], language)), finding: findings.indexOf(forecast) }];
  }
  if (plan.kind === 'FORECAST') return [{ text: phrases.noForecast({ f: {}, n: { metric: metricSlot } }) }];
  const n = { metric: metricSlot, period: nameFor(plan.period.said) };
  if (plan.kind === 'ROWS' && readings.rowCount) {
    const count = book.read(readings.rowCount, `${metric.name}, records`, { unit: 'COUNT' });
    return [{ text: phrases.rows({ f: { count: `{{${count}}}` }, n }) }];
  }
  const current = book.read(readings.current, `${metric.name}, ${plan.period.said}`, {
    unit: metric.unit,
    metric: metric.key,
    ...(readings.currency && { currency: readings.currency }),
  });
  if (book.valueOf(current) === null) return [];
  const value = { text: phrases.value({ f: { current: `{{${current}}}` }, n }) };
  const before = one.findings.find(({ kind }) => kind === 'YEAR_BEFORE');
  if (!before) return [value];
  return [value, { text: phrases.yearBefore(slotsOf(before, [one], language)), finding: findings.indexOf(before) }];
}

function sentenceFor(
  finding: Finding,
  one: Reasoned,
  phrases: Phrases,
  language: Language,
): { text: string; of: Finding } | undefined {
  const slots = slotsOf(finding, [one], language);
  const text = TELL[finding.kind]?.(phrases, slots, finding.words, finding.weight);
  return text ? { text, of: finding } : undefined;
}

type Tell = (phrases: Phrases, slots: Slots, words: Finding['words'], weight: number) => string;

const TELL: Partial<Record<Finding['kind'], Tell>> = {
  CONTRIBUTION: (phrases, { f: { share = '', ...f }, n }, { which }, weight) => {
    const isPart = share !== '' && weight < 1; // who added more than the whole change is no part of it
    return phrases.contribution({ f: { ...f, ...(isPart && { share }) }, n }, which as 'MOST' | 'MORE' | 'AGAINST');
  },
  RANK: (phrases, slots, words) => phrases.rank(slots, words.end === 'BOTTOM' ? 'BOTTOM' : 'TOP'),
  NEXT: (phrases, slots) => phrases.next(slots),
  SHARE: (phrases, slots) => phrases.share(slots),
  CONCENTRATION: (phrases, slots) => phrases.concentration(slots),
  TREND: (phrases, slots, words) => `${phrases.trend(slots, words.direction as Direction)} ${phrases.extremes(slots)}`,
  RECORD: (phrases, slots, { end, which }) =>
    phrases.record(slots, end === 'BOTTOM' ? 'BOTTOM' : 'TOP', which === 'EVER'),
  EFFECTS: (phrases, slots) => phrases.effects(slots),
  SEASON: (phrases, slots) => phrases.season(slots),
  OUTLIER: (phrases, slots, words) => phrases.outlier(slots, words.direction as Direction),
};
