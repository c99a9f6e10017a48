const DAY_MS = 86_400_000;
/** What was last touched so many days before today, and what such a part of the list is called. */
const AGES = [
  { days: 0, name: 'Today' },
  { days: 1, name: 'Yesterday' },
  { days: 7, name: 'The last 7 days' },
  { days: 30, name: 'The last 30 days' },
] as const;
const EARLIER = 'Earlier';

/** One part of a list by age; the parts follow each other as their rows do. */
export interface AgeGroup<Row> {
  name: string;
  rows: Row[];
}

/** Takes a list, the newest first, apart by how long ago each row changed, in days where the reader is. */
export function groupByAge<Row extends { updatedAt: string }>(
  rows: readonly Row[],
  now: Date = new Date(),
): AgeGroup<Row>[] {
  const groups = Map.groupBy(rows, ({ updatedAt }) => ageOf(new Date(updatedAt), now));
  return [...groups].map(([name, members]) => ({ name, rows: members }));
}

function ageOf(instant: Date, now: Date): string {
  const days = Math.round((midnightOf(now) - midnightOf(instant)) / DAY_MS);
  return AGES.find((age) => days <= age.days)?.name ?? EARLIER;
}

function midnightOf(instant: Date): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}
