import type { PlanKind } from '../plan/analysis-plan.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { Language } from '../understand/planner.ts';

/** First and last day, both included. */
export type Days = readonly [from: string, to: string];

/** What a question means, and with it the figures that its answer has to show. */
export interface Meaning {
  kind: PlanKind;
  /** The first one is checked against SQL. */
  metrics: readonly string[];
  period: Days;
  against?: Days;
  by?: string;
  /** Names of members by dimension. */
  filters?: Readonly<Record<string, readonly string[]>>;
  rank?: readonly ['TOP' | 'BOTTOM', number];
  /** Of TREND. */
  grain?: 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';
  /** Of FORECAST. */
  horizon?: number;
  /** When one is asked for. */
  chart?: 'LINE' | 'BAR' | 'WATERFALL' | 'TABLE';
}

/** A question with the only right answer to it. */
export interface EvaluationQuestion {
  text: string;
  language: Language;
  /** What the report counts it under. */
  group: string;
  /** True when it goes on with the conversation of the question before. */
  goesOn?: boolean;
  expected: Meaning | { refusal: readonly Refusal['kind'][] };
}

type More = Omit<Meaning, 'kind' | 'metrics' | 'period'>;

/** Writes questions of one language as lines. */
export function inLanguage(language: Language) {
  const groups: Record<string, string> = { VALUE: 'value', ROWS: 'rows' };
  const ask = (
    text: string,
    kind: PlanKind,
    metrics: string | readonly string[],
    period: Days,
    more: More = {},
  ): EvaluationQuestion => ({
    text,
    language,
    group: groups[kind] ?? kind.toLowerCase(),
    expected: { kind, metrics: [metrics].flat(), period, ...more },
  });
  const refuse = (text: string, ...refusal: Refusal['kind'][]): EvaluationQuestion => ({
    text,
    language,
    group: 'no answer',
    expected: { refusal },
  });
  return { ask, refuse };
}

/** Counts a question under another heading. */
export const under = (group: string, questions: readonly EvaluationQuestion[]): EvaluationQuestion[] =>
  questions.map((question) => ({ ...question, group }));

/** One conversation: each question after the first goes on. */
export const conversation = (first: EvaluationQuestion, ...others: EvaluationQuestion[]): EvaluationQuestion[] => [
  first,
  ...under('follow-up', others).map((question) => ({ ...question, goesOn: true })),
];
