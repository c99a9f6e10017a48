import type { Language } from '../../understand/planner.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { vietnamese } from './vi.ts';

/** The slots of one sentence: figures by what they are to it, as `{{f1}}`; names, as `[[North]]`. */
export interface Slots {
  f: Readonly<Record<string, string>>;
  n: Readonly<Record<string, string>>;
}

export type Direction = 'UP' | 'DOWN' | 'SAME';

/** Everything that answers say in one language. No phrase holds a number: figures and names come in slots. */
export interface Phrases {
  value(slots: Slots): string;
  change(slots: Slots, direction: Direction): string;
  /** What one member added to the change, or took from it. */
  contribution(slots: Slots, which: 'MOST' | 'MORE' | 'AGAINST'): string;
  rank(slots: Slots, end: 'TOP' | 'BOTTOM'): string;
  /** Who comes second and third. */
  next(slots: Slots): string;
  /** The part of one that was asked about. */
  share(slots: Slots): string;
  concentration(slots: Slots): string;
  trend(slots: Slots, direction: Direction): string;
  extremes(slots: Slots): string;
  outlier(slots: Slots, direction: Direction): string;
  /** What volume, prices and the mix did to a change. */
  effects(slots: Slots): string;
  /** The strong and the weak month of most years. */
  season(slots: Slots): string;
  /** What it was on the same days a year before. */
  yearBefore(slots: Slots): string;
  /** For how long it has not been that high or low, or that it never was. */
  record(slots: Slots, end: 'TOP' | 'BOTTOM', isFirst: boolean): string;
  forecast(slots: Slots): string;
  noForecast(slots: Slots): string;
  rows(slots: Slots): string;
  /** What to do about it. */
  lookInto(slots: Slots): string;
  learnFrom(slots: Slots): string;
  dependOnFewer(slots: Slots): string;
  explainOutlier(slots: Slots): string;
  watchTrend(slots: Slots): string;
  /** Questions to go on with; plain text, whose names stand as they are. */
  askDrivers(metric: string): string;
  askBy(metric: string, dimension: string): string;
  askTrend(metric: string): string;
  askTop(metric: string, dimension: string): string;
  /** The same as `askBy`, for those who have not asked anything yet. */
  askSplit(metric: string, dimension: string): string;
  askForecast(metric: string): string;
  /** What moved a figure between two periods, in several ways of which one at least is understood. */
  askChange(metric: string, period: string, against: string): string[];
  askLastWeek(metric: string): string;
  /** Titles of charts. */
  titleOver(metric: string): string;
  titleBy(metric: string, dimension: string): string;
  titleDrivers(metric: string, dimension: string): string;
  titleEffects(metric: string): string;
  titleRows(metric: string): string;
  /** Columns of rows: what each is, more of it, of which day. */
  row: string;
  detail: string;
  day: string;
  volume: string;
  price: string;
  mix: string;
  others: string;
  forecastLabel: string;
  before: string;
}

/** What is said in each language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { en: english, de: german, vi: vietnamese };
