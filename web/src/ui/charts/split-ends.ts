import { type Span, wholeSteps } from '../../lib/dates.ts';
import type { ChartRow, ChartSpec } from './chart-spec.ts';

/** The field that carries what is drawn dotted. */
export function cutName(field: string): string {
  return `${field}, cut`;
}

/**
 * Rows in which each series has two fields: its own for the steps that lie wholly in the period, and another for the
 * way from there to a step that an end of the period cuts. A week that has only begun is not a fall.
 */
export function splitEnds({ data, series }: ChartSpec): ChartRow[] {
  const { first, last } = wholeSteps(data.map(spanOf));
  return data.map((row, index) => {
    const isWhole = index >= first && index <= last;
    const isCut = (first > 0 && index <= first) || (last < data.length - 1 && index >= last);
    const fields = series.flatMap(({ field }) => [
      [field, isWhole ? (row[field] ?? null) : null],
      [cutName(field), isCut ? (row[field] ?? null) : null],
    ]);
    return { ...row, ...Object.fromEntries(fields) };
  });
}

/** Whether the last step is cut by the end of the period. */
export function endsCut({ data }: ChartSpec): boolean {
  return wholeSteps(data.map(spanOf)).last < data.length - 1;
}

function spanOf({ from, to }: ChartRow): Span {
  return { from: String(from), to: String(to) };
}
