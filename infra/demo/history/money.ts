/** An amount in whole cents. */
export type Cents = number;

/** Writes cents as a decimal number: 1999 as "19.99". */
export function decimal(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A share of an amount, in basis points (700 is 7 %), to the nearest cent. */
export const basisPoints = (amount: Cents, points: number): Cents => Math.round((amount * points) / 10_000);

/** A price as shops write it: whole dollars from 100 on, half dollars below. */
export function priceTag(cents: number): Cents {
  const step = cents >= 10_000 ? 100 : 50;
  return Math.max(step, Math.round(cents / step) * step);
}
