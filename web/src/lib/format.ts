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
const PERCENT: Intl.NumberFormatOptions = {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
};
const TENTH: Intl.NumberFormatOptions = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
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

/** A number without a unit, to two digits: the parts of a ratio. */
export function formatPlain(value: string, locale: string): string {
  const number = value as Intl.StringNumericLiteral;
  return typographic(numberFormat(locale, { maximumFractionDigits: 2 }).format(number));
}

/** A round figure on an axis: `$200K`, `40%`. */
export function formatAxis(value: number, measure: Measure, locale: string): string {
  const options =
    measure.unit === 'RATE' ? ({ style: 'percent' } as const) : ({ ...money(measure), notation: 'compact' } as const);
  return withUnit(
    numberFormat(locale, { ...options, minimumFractionDigits: 0, maximumFractionDigits: 2 }).format(value),
    measure,
  );
}

/** A step without its currency, for dense labels: `+1.62M`. */
export function formatSigned(value: number, { unit }: Measure, locale: string): string {
  const options = unit === 'RATE' ? PERCENT : compact(Math.abs(value));
  return typographic(numberFormat(locale, { ...options, signDisplay: 'exceptZero' }).format(value));
}

/** The part of a whole: `12.4%`. */
export function formatShare(share: number, locale: string): string {
  return typographic(numberFormat(locale, PERCENT).format(share));
}

/** A change as people say it: `+12.4%` of amounts, `+1.6 pts` of rates, `+2.0 days`, `new` of what was nothing before. Undefined when there is nothing to compare. */
export function formatChange(
  { change, changeRate }: { change?: number | null; changeRate?: number | null },
  unit: Unit,
  locale: string,
): string | undefined {
  const signed = (value: number, options: Intl.NumberFormatOptions) =>
    typographic(numberFormat(locale, { ...options, signDisplay: 'exceptZero' }).format(value));
  if (unit === 'RATE') return isNumber(change) ? `${signed(change * 100, TENTH)} pts` : undefined;
  if (unit === 'DAYS') return isNumber(change) ? `${signed(change, tenths(change))} days` : undefined;
  if (isNumber(changeRate)) return signed(changeRate, Math.abs(changeRate) < 10 ? PERCENT : { style: 'percent' });
  if (!isNumber(change) || change === 0) return undefined;
  return unit === 'COUNT' ? signed(change, compact(Math.abs(change))) : 'new';
}

/** Good or bad news: direction alone does not say it. */
export function judge(change: number | null | undefined, better: Better): 'good' | 'bad' | 'neutral' {
  if (!isNumber(change) || change === 0 || better === 'NONE') return 'neutral';
  return change > 0 === (better === 'UP') ? 'good' : 'bad';
}

/** `61.4`, but `348`. */
function tenths(value: number): Intl.NumberFormatOptions {
  return Math.abs(value) < 99.95 ? TENTH : { maximumFractionDigits: 0 };
}

/** `485K`, `80.7K`, `3.33M`: three or four figures, whatever the size. */
function compact(size: number): Intl.NumberFormatOptions {
  const digits = size >= 1_000_000 ? 2 : size >= 1_000 && size < 99_950 ? 1 : 0;
  return { notation: 'compact', minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function shortOptions(value: number, measure: Measure): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  if (measure.unit === 'RATE') return PERCENT;
  if (measure.unit === 'RATIO' || measure.unit === 'DAYS') return tenths(value);
  if (measure.unit === 'MONEY' && size < 10 && !Number.isInteger(value)) return money(measure);
  return { ...money(measure), ...(size < 9_999.5 ? { maximumFractionDigits: 0 } : compact(size)) };
}

function fullOptions(measure: Measure): Intl.NumberFormatOptions {
  if (measure.unit === 'RATE') return { ...PERCENT, maximumFractionDigits: 2 };
  if (measure.unit === 'MONEY') return money(measure);
  return { maximumFractionDigits: measure.unit === 'COUNT' ? 0 : 2 };
}

function money({ unit, currency }: Measure): Intl.NumberFormatOptions {
  return unit === 'MONEY' && currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {};
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
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}
