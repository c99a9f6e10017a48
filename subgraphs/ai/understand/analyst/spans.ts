/** Some letters of a question that were understood. */
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The text with spans blanked out, so that what was understood is not understood again; places stay as they are. */
export function without(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}

/** Of spans that overlap, the longest; in the order in which they stand. */
export function longest<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlaps(span, other))) kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
