import type { ChartRow } from './chart-spec.ts';

/** One bar: a total standing on the axis, or a change hanging between two heights. */
export interface WaterfallBar {
  row: ChartRow;
  name: string;
  amount: number;
  isTotal: boolean;
  /** Lower and upper end, on the value axis. */
  range: [number, number];
}

/**
 * Lays rows with `role: start | change | end` end to end. When the changes are small beside the totals the axis
 * begins at `floor` instead of zero, and the totals must be drawn broken.
 */
export function layOut(
  rows: readonly ChartRow[],
  nameField: string,
  valueField: string,
): { bars: WaterfallBar[]; floor: number } {
  let height = 0;
  const bars = rows.map((row): WaterfallBar => {
    const amount = Number(row[valueField] ?? 0);
    const isTotal = row.role !== 'change';
    const from = isTotal ? 0 : height;
    height = isTotal ? amount : height + amount;
    return {
      row,
      name: String(row[nameField]),
      amount,
      isTotal,
      range: [Math.min(from, height), Math.max(from, height)],
    };
  });
  return { bars, floor: floorOf(bars) };
}

/** Zero, unless everything happens in the upper half. */
function floorOf(bars: readonly WaterfallBar[]): number {
  const high = Math.max(...bars.map(({ range }) => range[1]));
  const low = Math.min(...bars.map(({ isTotal, range }) => (isTotal ? range[1] : range[0])));
  return low > high / 2 ? Math.max(0, low - (high - low) * 0.6) : 0;
}
