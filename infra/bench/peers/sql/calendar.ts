/** Days from and to, both included. */
export interface Days {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;
const numberOf = (day: string): number => Date.parse(day) / DAY_MS;
const nameOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** How many days there are. */
export const lengthOf = ({ from, to }: Days): number => numberOf(to) - numberOf(from) + 1;

export type Grain = keyof typeof NEXT;

/** Cuts days into steps of a length: days, weeks from Monday, or months. */
export function stepsOf({ from, to }: Days, grain: Grain): Days[] {
  const steps: Days[] = [];
  const end = numberOf(to);
  for (let day = numberOf(from); day <= end; day = NEXT[grain](day))
    steps.push({ from: nameOf(day), to: nameOf(Math.min(NEXT[grain](day) - 1, end)) });
  return steps;
}

const NEXT = { DAY: (day: number) => day + 1, WEEK: nextMonday, MONTH: nextMonth };

function nextMonday(day: number): number {
  return day + 7 - ((day + 3) % 7);
}

function nextMonth(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
}

/** A sum for each step, of rows that each belong to a day. */
export function sumsOf<Row extends { day: string }>(
  steps: readonly Days[],
  rows: readonly Row[],
  column: keyof Row,
): number[] {
  const sums = steps.map(() => 0);
  for (const row of rows) {
    const step = steps.findIndex(({ from, to }) => row.day >= from && row.day <= to);
    if (step >= 0) sums[step] = (sums[step] ?? 0) + Number(row[column]);
  }
  return sums;
}

/** What has come together by the end of each step, of changes in the order of their days. */
export function levelsOf(steps: readonly Days[], changes: readonly { day: string; change: number }[]): number[] {
  let level = 0;
  let next = 0;
  return steps.map(({ to }) => {
    for (; next < changes.length && (changes[next]?.day ?? '') <= to; next += 1) level += changes[next]?.change ?? 0;
    return level;
  });
}
