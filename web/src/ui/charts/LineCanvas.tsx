import { useId } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatTick } from '../../lib/dates.ts';
import { formatAxis, formatShort } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { useWidth } from '../use-width.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { AXIS, type CanvasProps, GRID, useSelection } from './canvas.tsx';
import { INK } from './chart-spec.ts';
import { LastValue } from './LastValue.tsx';
import { cutName, splitEnds } from './split-ends.ts';
import { niceTicks } from './ticks.ts';

/** A date and the space around it. */
const ROOM_PER_TICK_PX = 68;

/** The last value's name stands there. */
const ROOM_AT_THE_END_PX = 52;

/** Series over time: straight segments, the main one filled and its last value labelled. Steps that the period cuts are dotted. */
export function LineCanvas({ spec, label, onSelect }: CanvasProps) {
  const locale = useLocale();
  const gradient = useId();
  const [box, width] = useWidth();
  const { wrapper, chart, probe } = useSelection(spec, label, onSelect);
  const values = spec.series.flatMap(({ field }) =>
    spec.data.map((row) => row[field]).filter((value) => typeof value === 'number'),
  );
  const ticks = niceTicks(values, { zero: spec.y.zero });
  const data = splitEnds(spec);
  const every = Math.ceil((spec.data.length * ROOM_PER_TICK_PX) / Math.max(width, ROOM_PER_TICK_PX));
  const [main, ...others] = spec.series;
  return (
    <div {...wrapper} ref={box}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          margin={{ top: 16, right: ROOM_AT_THE_END_PX, bottom: 0, left: 0 }}
          accessibilityLayer
          {...chart}
        >
          <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
            <stop offset="0" stopColor="var(--c1)" stopOpacity="0.18" />
            <stop offset="1" stopColor="var(--c1)" stopOpacity="0.02" />
          </linearGradient>
          <CartesianGrid {...GRID} />
          <XAxis
            {...AXIS}
            dataKey={spec.x.field}
            ticks={spec.data.filter((_, index) => index % every === 0).map(({ from }) => String(from))}
            interval={0}
            padding={{ left: 4, right: 4 }}
            tickFormatter={(from: string) => tick(from, spec.data, locale)}
          />
          <YAxis
            {...AXIS}
            width="auto"
            ticks={ticks}
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            tickFormatter={(value: number) => formatAxis(value, spec.y, locale)}
          />
          <Tooltip
            content={(props) => <ChartTooltip row={spec.data[Number(props.activeIndex ?? Number.NaN)]} spec={spec} />}
            cursor={{ stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
            wrapperStyle={{ outline: 'none' }}
          />
          {others.map(({ field, role }) => (
            <Line key={field} dataKey={field} {...line(role)} />
          ))}
          {spec.series.map(({ field, role }) => (
            <Line key={cutName(field)} dataKey={cutName(field)} {...line(role)} strokeDasharray="2 3" />
          ))}
          {main && (
            <Area
              dataKey={main.field}
              {...line(main.role)}
              fill={spec.y.zero ? `url(#${gradient})` : 'none'}
              label={<LastValue data={data} field={main.field} text={(value) => formatShort(value, spec.y, locale)} />}
            />
          )}
          {probe}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

function line(role: keyof typeof INK) {
  const { stroke, width, dash } = INK[role];
  return {
    type: 'linear',
    stroke,
    strokeWidth: width,
    ...(dash && { strokeDasharray: dash }),
    dot: false,
    activeDot: { r: 4, stroke: 'var(--surface)', strokeWidth: 2, fill: stroke },
    isAnimationActive: false,
  } as const;
}

/** Steps are named by what a whole one is: the first may be cut. */
function tick(from: string, data: CanvasProps['spec']['data'], locale: string): string {
  const whole = data[Math.min(1, data.length - 1)];
  const days = { from: String(whole?.from ?? from), to: String(whole?.to ?? from) };
  return formatTick(from, days, locale);
}
