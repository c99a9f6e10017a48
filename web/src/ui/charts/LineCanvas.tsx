import { useId } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatTick } from '../../lib/dates.ts';
import { formatShort } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { AXIS, type CanvasProps, GRID, useSelection } from './canvas.tsx';
import { INK } from './chart-spec.ts';
import { LastValue } from './LastValue.tsx';
import { niceTicks } from './ticks.ts';

/** Series over time: straight segments, the main one filled and its last value labelled. */
export function LineCanvas({ spec, label, onSelect }: CanvasProps) {
  const locale = useLocale();
  const gradient = useId();
  const { wrapper, chart, probe } = useSelection(spec, label, onSelect);
  const values = spec.series.flatMap(({ field }) =>
    spec.data.map((row) => row[field]).filter((value) => typeof value === 'number'),
  );
  const ticks = niceTicks(values, { zero: spec.y.zero });
  const [main] = spec.series;
  return (
    <div {...wrapper}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={spec.data}
          margin={{ top: 16, right: 16, bottom: 0, left: 0 }}
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
            interval="equidistantPreserveStart"
            minTickGap={28}
            padding={{ left: 4, right: 4 }}
            tickFormatter={(from: string, index) => tick(spec.data[index] ?? { from, to: from }, locale)}
          />
          <YAxis
            {...AXIS}
            width="auto"
            ticks={ticks}
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            tickFormatter={(value: number) => formatShort(value, spec.y, locale)}
          />
          <Tooltip
            content={(props) => <ChartTooltip row={props.payload?.[0]?.payload} spec={spec} />}
            cursor={{ stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
            wrapperStyle={{ outline: 'none' }}
          />
          {spec.series.slice(1).map(({ field, role }) => (
            <Line
              key={field}
              dataKey={field}
              type="linear"
              stroke={INK[role].stroke}
              strokeWidth={INK[role].width}
              strokeDasharray={INK[role].dash}
              dot={false}
              activeDot={{ r: 3.5, stroke: 'var(--surface)', strokeWidth: 1.5, fill: INK[role].stroke }}
              isAnimationActive={false}
            />
          ))}
          {main && (
            <Area
              dataKey={main.field}
              type="linear"
              stroke={INK[main.role].stroke}
              strokeWidth={INK[main.role].width}
              fill={`url(#${gradient})`}
              dot={false}
              activeDot={{ r: 4, stroke: 'var(--surface)', strokeWidth: 2, fill: INK[main.role].stroke }}
              isAnimationActive={false}
              label={
                <LastValue data={spec.data} field={main.field} text={(value) => formatShort(value, spec.y, locale)} />
              }
            />
          )}
          {probe}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

function tick(row: { [field: string]: string | number | null }, locale: string): string {
  return formatTick({ from: String(row.from), to: String(row.to) }, locale);
}
