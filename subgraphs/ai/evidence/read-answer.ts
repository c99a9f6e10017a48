import type { Evidence } from './evidence.ts';
import type { Breakdown, MetricReadings, Part, Reading, Row, Step } from './readings.ts';
import type { Wants } from './wants.ts';

interface Answered {
  key: string;
  latestOn: string | null;
  current: { current: number | null; currency: string | null };
  against?: { current: number | null };
  steps?: AnsweredStep[];
  stepsAgainst?: AnsweredStep[];
  rows?: { nodes: { label: string; detail: string | null; on: string | null; value: string }[]; totalCount: number };
}
interface AnsweredStep {
  from: string;
  to: string;
  value: number | null;
}
interface AnsweredBreakdown {
  slices: { key: string; label: string; value: number | null }[];
  total: number | null;
}

/** The readings of an answer to `documentFor`, each with the path at which it stands. */
export function readingsOf(evidence: Evidence, wants: Wants): MetricReadings[] {
  const metrics = evidence.data.metrics as Answered[];
  return metrics.map((metric, index) => {
    const at = (...path: (string | number)[]): Reading => readingAt(evidence, ['metrics', index, ...path]);
    return {
      key: metric.key,
      latestOn: metric.latestOn,
      latestWholeOn: earlier(metric.latestOn, dayBefore(evidence.at)),
      ...(metric.current.currency && { currency: metric.current.currency }),
      current: at('current', 'current'),
      ...(metric.against && { against: at('against', 'current') }),
      steps: stepsOf(metric.steps, (step) => at('steps', step, 'value')),
      stepsAgainst: stepsOf(metric.stepsAgainst, (step) => at('stepsAgainst', step, 'value')),
      breakdowns: wants.by.map((_by, of) => breakdownOf(metric, of, wants, at)),
      rows: rowsOf(metric, at),
      ...(metric.rows && { rowCount: at('rows', 'totalCount') }),
    };
  });
}

const DAY_MS = 24 * 60 * 60 * 1_000;

const dayBefore = (at: string): string => new Date(Date.parse(at) - DAY_MS).toISOString().slice(0, 10);

const earlier = (day: string | null, other: string): string | null => (day !== null && day > other ? other : day);

type At = (...path: (string | number)[]) => Reading;

/** The number at a path; decimals travel as text. */
export function readingAt(evidence: Evidence, path: (string | number)[]): Reading {
  const found = path.reduce<unknown>(
    (inside, step) => (inside as Record<string, unknown> | null)?.[step],
    evidence.data,
  );
  const value = found === null || found === undefined || found === '' ? null : Number(found);
  return { value: Number.isFinite(value) ? value : null, evidence: evidence.id, path };
}

function stepsOf(steps: AnsweredStep[] = [], at: (step: number) => Reading): Step[] {
  return steps.map(({ from, to }, index) => ({ from, to, reading: at(index) }));
}

function breakdownOf(metric: Answered, of: number, { by, members }: Wants, at: At): Breakdown {
  const answered = metric as unknown as Record<string, AnsweredBreakdown | undefined>;
  const sides = { current: `by${of}`, against: `by${of}Against` };
  const parts = new Map<string, Part>();
  for (const [side, alias] of Object.entries(sides)) {
    for (const [place, { key, label }] of (answered[alias]?.slices ?? []).entries()) {
      parts.set(key, { ...(parts.get(key) ?? { key, label }), [side]: at(alias, 'slices', place, 'value') });
    }
  }
  const lists = [answered[sides.current], answered[sides.against]].filter((list) => list !== undefined);
  return {
    by: by[of] ?? '',
    parts: [...parts.values()],
    isComplete: lists.every(({ slices }) => slices.length < members),
    total: at(sides.current, 'total'),
    ...(answered[sides.against] && { totalAgainst: at(sides.against, 'total') }),
  };
}

function rowsOf({ rows }: Answered, at: At): Row[] {
  return (rows?.nodes ?? []).map(({ label, detail, on }, index) => ({
    label,
    detail,
    on,
    reading: at('rows', 'nodes', index, 'value'),
  }));
}
