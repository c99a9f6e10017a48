import type { Days } from '../../question.ts';

/** The same days a year before. */
export function yearBefore([from, to]: Days): Days {
  const earlier = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return [earlier(from), earlier(to)];
}
