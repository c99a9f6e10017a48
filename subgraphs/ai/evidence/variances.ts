const MONTHS = 12;

/** What prices did to a value: of each of the goods its value now, less its quantity now at its price before. */
export function priceEffect(quadruples: readonly number[]): number | null {
  let sum = 0;
  for (let at = 0; at < quadruples.length; at += 4) {
    const [value = 0, quantity = 0, valueBefore = 0, quantityBefore = 0] = quadruples.slice(at, at + 4);
    if (quantityBefore === 0) return null;
    sum += value - (quantity * valueBefore) / quantityBefore;
  }
  return sum;
}

/** How much more than an average month the month at a place of the year brings, as a part of it; null for less than a year. */
export function seasonIndex(values: readonly number[], place: number): number | null {
  const years = yearsOf(values);
  return years.length === 0 ? null : mean(years.map((year) => (year[place] ?? 0) / mean(year))) - 1;
}

/** Whole years of a series of months, from its begin. */
export const yearsOf = (values: readonly number[]): number[][] =>
  Array.from({ length: Math.floor(values.length / MONTHS) }, (_, index) =>
    values.slice(index * MONTHS, (index + 1) * MONTHS),
  );

/** The average. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
