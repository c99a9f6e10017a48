import type { Span } from './dates.ts';

/** What a page shows and what it is held against: the part of the address that every page shares. */
export interface PeriodChoice {
  period: PresetCode | Span;
  compare: CompareCode;
}

export type PresetCode = (typeof PRESETS)[number]['code'];
export type CompareCode = (typeof COMPARES)[number]['code'];

/** In the order of the picker. */
export const PRESETS = [
  { code: '7d', label: '7D', name: 'Last 7 days', preset: 'LAST_7_DAYS' },
  { code: '30d', label: '30D', name: 'Last 30 days', preset: 'LAST_30_DAYS' },
  { code: 'mtd', label: 'MTD', name: 'Month to date', preset: 'MONTH_TO_DATE' },
  { code: 'qtd', label: 'QTD', name: 'Quarter to date', preset: 'QUARTER_TO_DATE' },
  { code: 'ytd', label: 'YTD', name: 'Year to date', preset: 'YEAR_TO_DATE' },
  { code: '12m', label: '12M', name: 'Last 12 months', preset: 'LAST_12_MONTHS' },
] as const;

export const COMPARES = [
  { code: 'previous', name: 'previous period', compare: 'PREVIOUS_PERIOD' },
  { code: 'year', name: 'same period last year', compare: 'SAME_PERIOD_LAST_YEAR' },
] as const;

const DEFAULT: PeriodChoice = { period: 'qtd', compare: 'previous' };
const SPAN = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** Reads the choice from an address; whatever is missing or malformed falls back to quarter to date against the previous period. */
export function readPeriod(search: URLSearchParams): PeriodChoice {
  const period = search.get('period') ?? '';
  const compare = COMPARES.find(({ code }) => code === search.get('compare'))?.code;
  const preset = PRESETS.find(({ code }) => code === period)?.code;
  return { period: preset ?? readSpan(period) ?? DEFAULT.period, compare: compare ?? DEFAULT.compare };
}

/** The address with another choice; everything else in it stays, and defaults are left out. */
export function writePeriod(search: URLSearchParams, { period, compare }: PeriodChoice): URLSearchParams {
  const next = new URLSearchParams(search);
  const text = typeof period === 'string' ? period : writeSpan(period);
  if (text === DEFAULT.period) next.delete('period');
  else next.set('period', text);
  if (compare === DEFAULT.compare) next.delete('compare');
  else next.set('compare', compare);
  return next;
}

/** `2026-01-01..2026-03-31`, or undefined when it is no such thing. */
export function readSpan(text: string | null): Span | undefined {
  const [, from, to] = SPAN.exec(text ?? '') ?? [];
  if (!from || !to || !isDay(from) || !isDay(to) || from > to) return undefined;
  return { from, to };
}

export function writeSpan({ from, to }: Span): string {
  return `${from}..${to}`;
}

/** The choice as the graph's arguments. */
export function periodVariables({ period, compare }: PeriodChoice) {
  return {
    period: typeof period === 'string' ? { preset: presetOf(period).preset } : period,
    compare: COMPARES.find(({ code }) => code === compare)?.compare,
  };
}

/** What the period is held against, in words: `the previous period`. */
export function compareName(compare: CompareCode): string {
  return COMPARES.find(({ code }) => code === compare)?.name ?? '';
}

function presetOf(code: PresetCode) {
  const preset = PRESETS.find((candidate) => candidate.code === code);
  if (!preset) throw new Error(`Unknown period ${code}`);
  return preset;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
