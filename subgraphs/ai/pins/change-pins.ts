import { createUnionType } from 'type-graphql';
import { invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { checkedTitle } from './pin-chart.ts';
import { PinnedChart } from './pinned-chart.entity.ts';
import { ChartUnpinned, PinnedChartsOrdered, type RenamePinnedChartInput } from './pinned-chart.types.ts';

export const UnpinChartResult = createUnionType({
  name: 'UnpinChartResult',
  description: 'That it is not pinned any more.',
  types: () => [ChartUnpinned] as const,
});

export const RenamePinnedChartResult = createUnionType({
  name: 'RenamePinnedChartResult',
  description: 'The pinned chart with its new title.',
  types: () => [PinnedChart] as const,
});

export const OrderPinnedChartsResult = createUnionType({
  name: 'OrderPinnedChartsResult',
  description: 'The pinned charts in their new order.',
  types: () => [PinnedChartsOrdered] as const,
});

/** Takes a chart off the overview of the viewer. */
export function unpinChart(context: Context, id: string): Promise<ChartUnpinned> {
  return context.write(async (em) => {
    const deleted = await em.nativeDelete(PinnedChart, { id });
    if (deleted === 0) throw notFound('pinned chart', id);
    return Object.assign(new ChartUnpinned(), { id });
  });
}

/** Calls a pinned chart of the viewer something else. */
export function renamePinnedChart(context: Context, { id, title }: RenamePinnedChartInput): Promise<PinnedChart> {
  const named = checkedTitle(title);
  return context.write(async (em) => {
    const pin = await em.findOne(PinnedChart, { id });
    if (!pin) throw notFound('pinned chart', id);
    return em.assign(pin, { title: named });
  });
}

/** Puts pinned charts of the viewer first, in this order; those that are not named follow as they were. */
export function orderPinnedCharts(context: Context, first: readonly string[]): Promise<PinnedChartsOrdered> {
  return context.write(async (em) => {
    const pins = await em.find(PinnedChart, {}, { orderBy: { position: 'asc', id: 'asc' } });
    const named = first.map((id) => pins.find((pin) => pin.id === id));
    if (named.includes(undefined) || new Set(first).size < first.length)
      throw invalid([{ path: ['pinnedChartIds'], message: 'Name charts that you have pinned, each of them once.' }]);
    const ordered = [...new Set([...named.filter((pin) => pin !== undefined), ...pins])];
    for (const [position, pin] of ordered.entries()) pin.position = position + 1;
    return Object.assign(new PinnedChartsOrdered(), { ids: ordered.map(({ id }) => id) });
  });
}
