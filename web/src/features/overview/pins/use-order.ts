import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { OrderPinnedChartsDocument } from './PinnedCharts.generated.ts';
import type { PinnedChart } from './use-pinned-charts.ts';

/** Moves pinned charts, and says where one has come to. */
export function useOrder(pins: readonly PinnedChart[]) {
  const [order] = useWrite(OrderPinnedChartsDocument, { refetch: ['PinnedCharts'] });
  const [said, say] = useState('');
  /** One place towards the front or the end. */
  const move = async (id: string, by: -1 | 1) => {
    const ids = pins.map((pin) => pin.id);
    const from = ids.indexOf(id);
    ids.splice(from + by, 0, ...ids.splice(from, 1));
    if (await order({ ids })) say(`${pins[from]?.title} stands at place ${from + by + 1} of ${ids.length}.`);
  };
  return { move, said };
}
