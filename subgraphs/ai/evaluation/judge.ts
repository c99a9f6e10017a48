import { isDeepStrictEqual } from 'node:util';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { TrueFigures } from './figures-of.ts';
import type { EvaluationQuestion, Meaning } from './question.ts';

/** What the product made of a question. */
export interface Outcome {
  state: string;
  plan?: AnalysisPlan | null;
  refusal?: { kind: string } | null;
  /** Every number of the answer. */
  figures: number[];
  /** Questions to go on with. */
  followUps?: string[];
  /** What the graph answered about the first metric. */
  read?: ReadMetric;
}

/** A metric as the evidence of an answer has it. */
export interface ReadMetric {
  by0?: { slices: { key: string; label: string; value: number | null }[] };
  steps?: { from: string; value: number | null }[];
}

/** How right an answer is. */
export interface Verdict {
  question: EvaluationQuestion;
  /** Of a question that has an answer: what was planned is what was meant. */
  isPlanRight: boolean;
  areFiguresRight: boolean;
  /** The whole: plan and figures, or the right refusal. */
  isRight: boolean;
  /** What is wrong, for the report. */
  fault?: string;
}

/** Holds an outcome against what was expected; `truth` is absent where nothing is to be answered. */
export function judge(question: EvaluationQuestion, outcome: Outcome, truth: TrueFigures | undefined): Verdict {
  const { expected } = question;
  if ('refusal' in expected) {
    const isRight = outcome.refusal !== null && expected.refusal.some((kind) => kind === outcome.refusal?.kind);
    const fault = `${outcome.refusal?.kind ?? lineOf(outcome.plan)} instead of ${expected.refusal.join(' or ')}`;
    return { question, isPlanRight: isRight, areFiguresRight: isRight, isRight, ...(!isRight && { fault }) };
  }
  const isPlanRight = !!outcome.plan && !outcome.refusal && isMeant(outcome.plan, expected);
  const wrong = truth ? wrongFigures(expected, outcome, truth) : 'nothing to hold it against';
  const areFiguresRight = isPlanRight && outcome.state === 'ANSWERED' && !wrong;
  const fault = isPlanRight ? wrong : `${outcome.refusal?.kind ?? lineOf(outcome.plan)}`;
  return { question, isPlanRight, areFiguresRight, isRight: areFiguresRight, ...(fault && { fault }) };
}

function isMeant(plan: AnalysisPlan, meant: Meaning): boolean {
  const days = (period?: { from: string; to: string }) => period && [period.from, period.to];
  const names = (filters: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(filters)
      .map(([by, labels]) => [by, labels.toSorted()])
      .toSorted();
  const planned = Object.fromEntries(plan.filters.map(({ by, members }) => [by, members.map(({ label }) => label)]));
  return (
    plan.kind === meant.kind &&
    isDeepStrictEqual(plan.metrics, meant.metrics) &&
    (meant.kind === 'FORECAST' || isDeepStrictEqual(days(plan.period), [...meant.period])) &&
    isDeepStrictEqual(days(plan.against), meant.against && [...meant.against]) &&
    plan.by === meant.by &&
    isDeepStrictEqual(names(planned), names(meant.filters ?? {})) &&
    isDeepStrictEqual(plan.rank && [plan.rank.from, plan.rank.count], meant.rank && [...meant.rank]) &&
    (meant.grain === undefined || plan.grain === meant.grain) &&
    (meant.horizon === undefined || plan.horizon === meant.horizon) &&
    (meant.chart === undefined || plan.chart === meant.chart)
  );
}

/** The first figure that is not what the tables say. */
function wrongFigures({ kind, rank }: Meaning, { figures, read }: Outcome, truth: TrueFigures): string | undefined {
  const shows = (value: number) => figures.some((figure) => isSame(figure, value));
  const totals = [truth.current, truth.against ?? []].flat();
  const missing = ['VALUE', 'COMPARISON', 'DRIVERS', 'ROWS'].includes(kind) && totals.find((value) => !shows(value));
  if (missing !== undefined && missing !== false) return `${missing} is not shown`;
  const steps = read?.steps ?? [];
  const step =
    truth.steps &&
    kind !== 'FORECAST' &&
    steps.find(({ from, value }) => !isSame(value ?? 0, truth.steps?.get(from) ?? 0));
  if (step) return `${step.from} is ${truth.steps?.get(step.from)}, not ${step.value}`;
  const slices = read?.by0?.slices ?? [];
  const slice =
    truth.parts &&
    slices.find(({ label, value, key }) => key !== '' && !isSame(value ?? 0, truth.parts?.get(label) ?? Number.NaN));
  if (slice) return `${slice.label} is ${truth.parts?.get(slice.label)}, not ${slice.value}`;
  if (!truth.parts) return undefined;
  const ordered = [...truth.parts.values()].toSorted((a, b) => (rank?.[0] === 'BOTTOM' ? a - b : b - a));
  const [extreme] = ordered;
  return extreme === undefined || kind === 'DRIVERS' || shows(extreme) ? undefined : `${extreme} is not shown`;
}

const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(0.005, 1e-6 * Math.abs(other));

function lineOf(plan: AnalysisPlan | null | undefined): string {
  if (!plan) return 'no plan';
  const { kind, metrics, period, against, by, filters, rank, grain, horizon } = plan;
  const kept = filters.map((filter) => `${filter.by}=${filter.members.map(({ label }) => label).join('|')}`);
  const days = [period, against ?? []].flat().map(({ from, to }) => `${from}..${to}`);
  return [kind, metrics.join('+'), days.join(' vs '), by, kept, rank && `${rank.from} ${rank.count}`, grain, horizon]
    .flat()
    .filter((part) => part !== undefined)
    .join(' ');
}
