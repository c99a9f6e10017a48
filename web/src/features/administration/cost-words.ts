/** From this amount on, cents are exact enough. */
const CENTS_WILL_DO = 1;

/** US dollars as language models are paid for: `$12.40`, but `$0.0031`. */
export function formatDollars(amount: string | number, locale: string): string {
  const number = Number(amount);
  const digits = number !== 0 && Math.abs(number) < CENTS_WILL_DO ? 4 : 2;
  const options = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
  return new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: digits }).format(number);
}

/** How long something took: `840 ms`, `1.4 sec`. */
export function formatTook(milliseconds: number, locale: string): string {
  const unit = milliseconds < 1_000 ? 'millisecond' : 'second';
  const value = unit === 'second' ? milliseconds / 1_000 : milliseconds;
  const maximumFractionDigits = unit === 'second' ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
    value,
  );
}
