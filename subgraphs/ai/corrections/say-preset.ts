import { PeriodPreset } from '#kernel/metrics/metric-enums';
import { LEXICONS, type PeriodNames } from '../understand/analyst/lexicon/lexicon.ts';
import type { Language } from '../understand/planner.ts';

const PRESETS: Record<PeriodPreset, (names: PeriodNames) => string> = {
  LAST_7_DAYS: (names) => names.lastDays(7, 'DAY'),
  LAST_30_DAYS: (names) => names.lastDays(30, 'DAY'),
  MONTH_TO_DATE: (names) => names.toDate('MONTH'),
  QUARTER_TO_DATE: (names) => names.toDate('QUARTER'),
  YEAR_TO_DATE: (names) => names.toDate('YEAR'),
  LAST_MONTH: (names) => names.lastDays(1, 'MONTH'),
  LAST_QUARTER: (names) => names.lastDays(1, 'QUARTER'),
  LAST_YEAR: (names) => names.lastDays(1, 'YEAR'),
  LAST_12_MONTHS: (names) => names.lastDays(12, 'MONTH'),
  ALL_TIME: (names) => names.allTime,
};

/** What a reader calls a period by name. */
export const sayPreset = (preset: PeriodPreset, language: Language): string =>
  PRESETS[preset](LEXICONS[language].names);
