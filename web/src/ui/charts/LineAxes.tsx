import { XAxis, YAxis } from 'recharts';
import { formatTick } from '../../lib/dates.ts';
import { formatAxis } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { AXIS } from './canvas.tsx';
import type { ChartRow, ChartSpec } from './chart-spec.ts';
import { niceTicks } from './ticks.ts';

/** A date and the space around it. */
const ROOM_PER_TICK_PX = 68;

interface LineAxesProps {
  spec: ChartSpec;
  /** Of the whole chart, in pixels. */
  width: number;
}

/** Days below, as many as fit; round figures at the left. */
export function LineAxes({ spec: { x, y, series, data }, width }: LineAxesProps) {
  const locale = useLocale();
  const values = series.flatMap(({ field }) =>
    data.map((row) => row[field]).filter((value) => typeof value === 'number'),
  );
  const ticks = niceTicks(values, { zero: y.zero });
  const every = Math.ceil((data.length * ROOM_PER_TICK_PX) / Math.max(width, ROOM_PER_TICK_PX));
  return (
    <>
      <XAxis
        {...AXIS}
        dataKey={x.field}
        ticks={data.filter((_, index) => index % every === 0).map(({ from }) => String(from))}
        interval={0}
        padding={{ left: 4, right: 4 }}
        tickFormatter={(from: string) => tick(from, data, locale)}
      />
      <YAxis
        {...AXIS}
        width="auto"
        ticks={ticks}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
        tickFormatter={(value: number) => formatAxis(value, y, locale)}
      />
    </>
  );
}

/** Steps are named by what a whole one is: the first may be cut. */
function tick(from: string, data: readonly ChartRow[], locale: string): string {
  const whole = data[Math.min(1, data.length - 1)];
  const days = { from: String(whole?.from ?? from), to: String(whole?.to ?? from) };
  return formatTick(from, days, locale);
}
