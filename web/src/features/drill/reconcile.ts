/** How the rows behind a number add up to it. */
export type Reconciliation = { kind: 'sum' | 'ratio'; agrees: boolean };

interface Rows {
  sum: string | null;
  baseSum: string | null;
}

/** Figures of the graph are exact to this many digits. */
const DIGITS = 4;

/** Holds the rows' sum, or the ratio of their sums, against the number itself. Undefined when there is nothing to hold. */
export function reconcile(exact: string | null | undefined, { sum, baseSum }: Rows): Reconciliation | undefined {
  if (exact === null || exact === undefined || sum === null) return undefined;
  if (baseSum === null) return { kind: 'sum', agrees: scaled(sum) === scaled(exact) };
  const ratio = Number(sum) / Number(baseSum);
  return { kind: 'ratio', agrees: Math.abs(ratio - Number(exact)) <= 10 ** -DIGITS };
}

/** A decimal as a whole number of its last digit: equal figures are equal, however many zeros they end in. */
function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.padEnd(DIGITS, '0').slice(0, DIGITS));
  return decimal.startsWith('-') ? -digits : digits;
}
