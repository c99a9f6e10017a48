import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useLocale } from '../../lib/locale.ts';
import { useWidth } from '../use-width.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { AXIS, type CanvasProps, GRID, useSelection } from './canvas.tsx';
import { WaterfallShape } from './WaterfallShape.tsx';
import { WrappedTick } from './WrappedTick.tsx';
import { isTooNarrow, layOut, waterfallRows } from './waterfall.ts';

/** From one total to another, step by step. Bars lie down where their names would not fit under them. */
export function WaterfallCanvas({ spec, label, onSelect }: CanvasProps) {
  const locale = useLocale();
  const [box, width] = useWidth();
  const { wrapper, chart, probe } = useSelection(spec, label, onSelect);
  const layout = layOut(spec.data, spec.x.field, spec.series[0]?.field ?? 'value');
  const isLying = isTooNarrow(layout.bars, width);
  const { value, name } = axes(layout, isLying);
  return (
    <div {...wrapper} ref={box}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={waterfallRows(layout, spec.y, locale)}
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

/** Room for the amounts: beside lying bars more than above standing ones. */
function axes({ bars, floor }: ReturnType<typeof layOut>, isLying: boolean) {
  const high = Math.max(...bars.map(({ range }) => range[1]));
  const domain = [floor, high + (high - floor) * (isLying ? 0.3 : 0.08)];
  return {
    value: { ...AXIS, type: 'number', domain, hide: true },
    name: { ...AXIS, type: 'category', dataKey: 'name', interval: 0 },
  } as const;
}
