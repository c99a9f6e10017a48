/** What a number counts, as the graph's `MetricUnit`; RATE 0.42 is 42 %, RATIO 3.1 is 3.1 times. */
export type Unit = 'MONEY' | 'COUNT' | 'RATE' | 'RATIO' | 'DAYS';

/** Which direction is good news, as the graph's `Direction`. */
export type Better = 'UP' | 'DOWN' | 'NONE';

/** How to write a number of one metric. */
export interface Measure {
  unit: Unit;
  /** ISO 4217; absent unless the unit is MONEY. */
  currency?: string | null;
}

const MINUS = '−';
const formats = new Map<string, Intl.NumberFormat>();

/** One short figure for tiles, axes and labels: `$18.42M`, `71.8%`, `2,846`, `27 days`. */
export function formatShort(value: number, measure: Measure, locale: string): string {
  return withUnit(numberFormat(locale, shortOptions(value, measure)).format(value), measure);
}

/** The whole figure, for tables, tooltips and drill-downs: `$18,420,113.42`. */
export function formatFull(value: number | string, measure: Measure, locale: string): string {
  const number = typeof value === 'string' ? (value as Intl.StringNumericLiteral) : value;
  return withUnit(numberFormat(locale, fullOptions(measure)).format(number), measure);
}

/** A figure without its currency, for axes and dense labels: `+1.62M`. */
export function formatSigned(value: number, { unit }: Measure, locale: string): string {
  const options: Intl.NumberFormatOptions =
    unit === 'RATE'
      ? { style: 'percent', maximumFractionDigits: 1 }
      : { notation: 'compact', maximumFractionDigits: 2 };
  return typographic(numberFormat(locale, { ...options, signDisplay: 'exceptZero' }).format(value));
}

/** The part of a whole: `12.4%`. */
export function formatShare(share: number, locale: string): string {
  return typographic(numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share));
}

/** A change as people say it: `+12.4%` of amounts, `+1.6 pts` of rates, `+2 days`. Undefined when there is nothing to compare. */
export function formatChange(
  { change, changeRate }: { change?: number | null; changeRate?: number | null },
  unit: Unit,
  locale: string,
): string | undefined {
  const signed = (value: number, options: Intl.NumberFormatOptions) =>
    typographic(numberFormat(locale, { ...options, signDisplay: 'exceptZero' }).format(value));
  if (unit === 'RATE')
    return isNumber(change) ? `${signed(change * 100, { maximumFractionDigits: 1 })} pts` : undefined;
  if (unit === 'DAYS') return isNumber(change) ? `${signed(change, { maximumFractionDigits: 1 })} days` : undefined;
  if (isNumber(changeRate))
    return signed(changeRate, { style: 'percent', maximumFractionDigits: decimals(changeRate) });
  return isNumber(change) && change !== 0 ? signed(change, { notation: 'compact' }) : undefined;
}

/** Good or bad news: direction alone does not say it. */
export function judge(change: number | null | undefined, better: Better): 'good' | 'bad' | 'neutral' {
  if (!isNumber(change) || change === 0 || better === 'NONE') return 'neutral';
  return change > 0 === (better === 'UP') ? 'good' : 'bad';
}

/** Rates of change above ten times need no decimals. */
function decimals(rate: number): number {
  return Math.abs(rate) >= 10 ? 0 : 1;
}

function shortOptions(value: number, { unit, currency }: Measure): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  if (unit === 'RATE') return { style: 'percent', maximumFractionDigits: 1 };
  if (unit === 'RATIO' || unit === 'DAYS') return { maximumFractionDigits: 1 };
  const money: Intl.NumberFormatOptions =
    unit === 'MONEY' && currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {};
  if (size < 10_000) return { ...money, maximumFractionDigits: 0 };
  return { ...money, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: size < 100_000 ? 1 : 2 };
}

function fullOptions({ unit, currency }: Measure): Intl.NumberFormatOptions {
  if (unit === 'RATE') return { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 2 };
  if (unit === 'MONEY' && currency) return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
  return { maximumFractionDigits: unit === 'COUNT' ? 0 : 2 };
}

function withUnit(text: string, { unit }: Measure): string {
  if (unit === 'DAYS') return `${typographic(text)} days`;
  if (unit === 'RATIO') return `${typographic(text)}×`;
  return typographic(text);
}

function typographic(text: string): string {
  return text.replace('-', MINUS);
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}
