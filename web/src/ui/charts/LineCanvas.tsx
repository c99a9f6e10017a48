import { useId } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip } from 'recharts';
import { formatShort } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { useWidth } from '../use-width.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { type CanvasProps, GRID, useSelection } from './canvas.tsx';
import { type ChartRow, type ChartSpec, INK } from './chart-spec.ts';
import { LastValue } from './LastValue.tsx';
import { LineAxes } from './LineAxes.tsx';
import { cutName, endsCut, splitEnds } from './split-ends.ts';

/** At the right there is room for the last value's name, or for half a date where a cut step follows it. */
const ROOM_PX = { name: 52, date: 20 };

/** Series over time: straight segments, the main one filled and its last value labelled. Steps that the period cuts are dotted. */
export function LineCanvas({ spec, label, onSelect }: CanvasProps) {
  const [box, width] = useWidth();
  const { wrapper, chart, probe } = useSelection(spec, label, onSelect);
  const data = splitEnds(spec);
  return (
    <div {...wrapper} ref={box}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          margin={{ top: 16, right: endsCut(spec) ? ROOM_PX.date : ROOM_PX.name, bottom: 0, left: 0 }}
          accessibilityLayer
          {...chart}
        >
          <CartesianGrid {...GRID} />
          <LineAxes spec={spec} width={width} />
          <Tooltip
            content={(props) => <ChartTooltip row={spec.data[Number(props.activeIndex ?? Number.NaN)]} spec={spec} />}
            cursor={{ stroke: 'var(--line-strong)' }}
            isAnimationActive={false}
            wrapperStyle={{ outline: 'none' }}
          />
          <Lines spec={spec} data={data} />
          {probe}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The main series lies over the others and, on an axis from zero, over a tint. */
function Lines({ spec: { series, y }, data }: { spec: ChartSpec; data: ChartRow[] }) {
  const locale = useLocale();
  const gradient = useId();
  const [main, ...others] = series;
  return (
    <>
      <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
        <stop offset="0" stopColor="var(--c1)" stopOpacity="0.18" />
        <stop offset="1" stopColor="var(--c1)" stopOpacity="0.02" />
      </linearGradient>
      {others.map(({ field, role }) => (
        <Line key={field} dataKey={field} {...line(role)} />
      ))}
      {series.map(({ field, role }) => (
        <Line key={field} dataKey={cutName(field)} {...line(role)} strokeDasharray="2 3" />
      ))}
      {main && (
        <Area
          dataKey={main.field}
          {...line(main.role)}
          fill={y.zero ? `url(#${gradient})` : 'none'}
          label={<LastValue data={data} field={main.field} text={(value) => formatShort(value, y, locale)} />}
        />
      )}
    </>
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
