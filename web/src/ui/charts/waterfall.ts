import { formatShort, formatSigned, judge } from '../../lib/format.ts';
import type { ChartRow, ChartSpec } from './chart-spec.ts';

/** One bar: a total standing on the axis, or a change hanging between two heights. */
export interface WaterfallBar {
  row: ChartRow;
  name: string;
  amount: number;
  isTotal: boolean;
  /** Lower and upper end, on the value axis. */
  range: [number, number];
}

/** Bars and where their axis begins. */
export interface WaterfallLayout {
  bars: WaterfallBar[];
  floor: number;
}

/** The width of a letter of the axis. */
const LETTER_PX = 6.2;
/** More words than these do not fit under one another. */
const MOST_WORDS = 3;

/**
 * Lays rows with `role: start | change | end` end to end. When the changes are small beside the totals the axis
 * begins at `floor` instead of zero, and the totals must be drawn broken.
 */
export function layOut(rows: readonly ChartRow[], nameField: string, valueField: string): WaterfallLayout {
  let height = 0;
  const bars = rows.map((row): WaterfallBar => {
    const amount = Number(row[valueField] ?? 0);
    const isTotal = row.role !== 'change';
    const from = isTotal ? 0 : height;
    height = isTotal ? amount : height + amount;
    const range: [number, number] = [Math.min(from, height), Math.max(from, height)];
    return { row, name: String(row[nameField]), amount, isTotal, range };
  });
  return { bars, floor: floorOf(bars) };
}

/** The rows as the canvas draws them: ends, amount in words, and whether it is good news. */
export function waterfallRows({ bars, floor }: WaterfallLayout, measure: ChartSpec['y'], locale: string) {
  return bars.map(({ row, range, name, amount, isTotal }) => ({
    ...row,
    name,
    range: isTotal ? [floor, range[1]] : range,
    isBroken: isTotal && floor > 0,
    text: isTotal ? formatShort(amount, measure, locale) : formatSigned(amount, measure, locale),
    verdict: isTotal ? 'total' : judge(amount, measure.better),
  }));
}

/** Whether the names do not fit under standing bars in so many pixels. */
export function isTooNarrow(bars: readonly WaterfallBar[], width: number): boolean {
  const words = bars.map(({ name }) => name.split(' '));
  const longest = Math.max(0, ...words.flat().map(({ length }) => length));
  return width / bars.length < longest * LETTER_PX || words.some(({ length }) => length > MOST_WORDS);
}

/** Zero, unless everything happens in the upper half. */
function floorOf(bars: readonly WaterfallBar[]): number {
  const high = Math.max(...bars.map(({ range }) => range[1]));
  const low = Math.min(...bars.map(({ isTotal, range }) => (isTotal ? range[1] : range[0])));
  return low > high / 2 ? Math.max(0, low - (high - low) * 0.6) : 0;
}
