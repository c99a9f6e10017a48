import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatShort, formatSigned, judge } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { useWidth } from '../use-width.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { AXIS, type CanvasProps, GRID, useSelection } from './canvas.tsx';
import { WaterfallShape } from './WaterfallShape.tsx';
import { layOut } from './waterfall.ts';

/** The width of a letter of the axis. */
const LETTER_PX = 6.2;

/** From one total to another, step by step. */
export function WaterfallCanvas({ spec, label, onSelect }: CanvasProps) {
  const locale = useLocale();
  const [box, width] = useWidth();
  const { wrapper, chart, probe } = useSelection(spec, label, onSelect);
  const { bars, floor } = layOut(spec.data, spec.x.field, spec.series[0]?.field ?? 'value');
  // Bars lie down where their names would not fit under them.
  const longestWord = Math.max(0, ...bars.flatMap(({ name }) => name.split(' ').map((word) => word.length)));
  const isLying = width / bars.length < longestWord * LETTER_PX;
  const rows = bars.map(({ row, range, ...bar }) => ({
    ...row,
    ...bar,
    range: bar.isTotal ? [floor, range[1]] : range,
    isBroken: bar.isTotal && floor > 0,
    text: bar.isTotal ? formatShort(bar.amount, spec.y, locale) : formatSigned(bar.amount, spec.y, locale),
    verdict: bar.isTotal ? 'total' : judge(bar.amount, spec.y.better),
  }));
  const high = Math.max(...bars.map(({ range }) => range[1]));
  const value = {
    ...AXIS,
    type: 'number',
    domain: [floor, high + (high - floor) * (isLying ? 0.3 : 0.08)],
    hide: true,
  } as const;
  const name = { ...AXIS, type: 'category', dataKey: 'name', interval: 0 } as const;
  return (
    <div {...wrapper} ref={box}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={rows}
          layout={isLying ? 'vertical' : 'horizontal'}
          margin={{ top: isLying ? 0 : 20, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer
          {...chart}
        >
          {!isLying && <CartesianGrid {...GRID} />}
          {isLying ? <XAxis {...value} /> : <XAxis {...name} tickMargin={6} height={44} tick={<WrappedTick />} />}
          {isLying ? <YAxis {...name} width={96} /> : <YAxis {...value} />}
          <Tooltip
            content={(props) => <ChartTooltip row={props.payload?.[0]?.payload} spec={spec} />}
            cursor={{ fill: 'var(--hover)', opacity: 0.6 }}
            isAnimationActive={false}
          />
          <Bar
            dataKey="range"
            maxBarSize={isLying ? 20 : 44}
            isAnimationActive={false}
            shape={<WaterfallShape isLying={isLying} />}
          />
          {probe}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface WrappedTickProps {
  x?: number | string;
  y?: number | string;
  width?: number | string;
  visibleTicksCount?: number;
  payload?: { value: string };
}

/** A name under its bar, on two lines when it has two words. */
function WrappedTick({ x, y, width, visibleTicksCount = 1, payload }: WrappedTickProps) {
  const room = Math.floor(Number(width) / visibleTicksCount / 5.8);
  const [first = '', ...rest] = (payload?.value ?? '').split(' ');
  const lines = rest.length > 0 ? [first, rest.join(' ')] : [first];
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={11} fill="var(--fg-3)">
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 8 : 14}>
          {line.length > room ? `${line.slice(0, Math.max(room - 1, 2))}…` : line}
        </tspan>
      ))}
    </text>
  );
}
