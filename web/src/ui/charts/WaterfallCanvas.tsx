import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useLocale } from '../../lib/locale.ts';
import { useWidth } from '../use-width.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { AXIS, type CanvasProps, GRID, useSelection } from './canvas.tsx';
import { WaterfallShape } from './WaterfallShape.tsx';
import { WrappedTick } from './WrappedTick.tsx';
import { isTooNarrow, layOut, type WaterfallLayout, waterfallRows } from './waterfall.ts';

/** From one total to another, step by step. Bars lie down where their names would not fit under them. */
export function WaterfallCanvas({ spec, label, onSelect }: CanvasProps) {
  const locale = useLocale();
  const [box, width] = useWidth();
  const { wrapper, chart, probe } = useSelection(spec, label, onSelect);
  const layout = layOut(spec.data, spec.x.field, spec.series[0]?.field ?? 'value');
  const isLying = isTooNarrow(layout.bars, width);
  const { value, name } = axes(layout, isLying ? width - NAMES_PX : undefined);
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
          {isLying ? <YAxis {...name} width={NAMES_PX} /> : <YAxis {...value} />}
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

/** What the names of lying bars take. */
const NAMES_PX = 96;
/** What the amount beside a lying bar takes. */
const AMOUNT_PX = 64;

/** Leaves room for the amounts: above standing bars, or beside lying ones that have so many pixels. */
function axes({ bars, floor }: WaterfallLayout, lyingPx: number | undefined) {
  const high = Math.max(...bars.map(({ range }) => range[1]));
  const room = lyingPx === undefined ? 0.08 : AMOUNT_PX / Math.max(lyingPx - AMOUNT_PX, AMOUNT_PX);
  const domain = [floor, high + (high - floor) * room];
  return {
    value: { ...AXIS, type: 'number', domain, hide: true },
    name: { ...AXIS, type: 'category', dataKey: 'name', interval: 0 },
  } as const;
}
