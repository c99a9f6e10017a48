import type { AnalysisPlan } from './analysis-plan.ts';

type Grain = AnalysisPlan['grain'];

const QUARTER: Record<string, (quarter: number, year: number) => string> = {
  en: (quarter, year) => `Q${quarter} ${year}`,
  de: (quarter, year) => `Q${quarter} ${year}`,
  vi: (quarter, year) => `quý ${quarter}/${year}`,
};

/** The step that begins on a day, as a reader calls it: "March 2026", "Q1 2026", "2026", "Mar 5, 2026". */
export function sayDay(from: string, grain: Grain, language: 'en' | 'de' | 'vi'): string {
  const date = new Date(`${from}T00:00:00Z`);
  if (grain === 'YEAR') return String(date.getUTCFullYear());
  if (grain === 'QUARTER')
    return QUARTER[language]?.(Math.floor(date.getUTCMonth() / 3) + 1, date.getUTCFullYear()) ?? from;
  const options: Intl.DateTimeFormatOptions =
    grain === 'MONTH' ? { month: 'long', year: 'numeric' } : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
}

/** The month of a day, of whatever year: "March". */
export const sayMonth = (day: string, language: 'en' | 'de' | 'vi'): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
