import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatShort } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { useWidth } from '../use-width.ts';
import { BarName } from './BarName.tsx';
import { BarShape } from './BarShape.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';
import { AXIS, type CanvasProps, useSelection } from './canvas.tsx';

/** What the amount beside a bar takes. */
const AMOUNT_PX = 64;
/** Names take this part of the width, within reason. */
const NAMES = { part: 0.34, most: 190 };

/** Lying bars, one for each member, with its name before and its amount behind it. Each has the first series' value. */
export function BarCanvas({ spec, label, onSelect }: CanvasProps) {
  const locale = useLocale();
  const [box, width] = useWidth();
  const { wrapper, chart, probe } = useSelection(spec, label, onSelect);
  const field = spec.series[0]?.field ?? 'value';
  const namesPx = Math.min(NAMES.most, Math.round(width * NAMES.part));
  const rows = spec.data.map((row) => ({
    ...row,
    text: textOf(row[field], (value) => formatShort(value, spec.y, locale)),
  }));
  return (
    <div {...wrapper} ref={box}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={rows}
          layout="vertical"
          margin={{ top: 0, right: AMOUNT_PX, bottom: 0, left: 0 }}
          accessibilityLayer
          {...chart}
        >
          <XAxis {...AXIS} type="number" domain={[lowest(spec.data.map((row) => row[field])), 'dataMax']} hide />
          <YAxis
            {...AXIS}
            type="category"
            dataKey={spec.x.field}
            interval={0}
            width={namesPx}
            tick={<BarName width={namesPx} />}
          />
          <Tooltip
            content={(props) => <ChartTooltip row={props.payload?.[0]?.payload} spec={spec} />}
            cursor={{ fill: 'var(--hover)', opacity: 0.6 }}
            isAnimationActive={false}
          />
          <Bar dataKey={field} maxBarSize={18} isAnimationActive={false} shape={<BarShape />} />
          {probe}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function textOf(value: string | number | null | undefined, format: (value: number) => string): string {
  return typeof value === 'number' ? format(value) : '–';
}

/** Bars begin at zero, and go to the left of it where there are amounts below. */
function lowest(values: readonly unknown[]): number {
  return Math.min(0, ...values.filter((value) => typeof value === 'number'));
}
