import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatShort } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { useWidth } from '../use-width.ts';
import { BarName } from './BarName.tsx';
import { BarShape } from './BarShape.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';
import { AXIS, type CanvasProps, useSelection } from './canvas.tsx';
import type { ChartRow, ChartSpec } from './chart-spec.ts';

/** What the amount beside a bar takes. */
const AMOUNT_PX = 64;
/** Names take this part of the width, within reason. */
const NAMES = { part: 0.38, most: 200 };
/** The width of a letter of a name. */
const LETTER_PX = 6.4;

/** Lying bars, one for each member, with its name before and its amount behind it. Each has the first series' value. */
export function BarCanvas({ spec, label, onSelect }: CanvasProps) {
  const locale = useLocale();
  const [box, width] = useWidth();
  const { wrapper, chart, probe } = useSelection(spec, label, onSelect);
  const field = spec.series[0]?.field ?? 'value';
  const namesPx = roomForNames(spec, width);
  const rows = spec.data.map((row) => ({ ...row, text: textOf(row[field], spec, locale) }));
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

/** As much as the longest name takes, within reason. */
function roomForNames({ data, x }: ChartSpec, width: number): number {
  const longest = Math.max(...data.map((row) => String(row[x.field]).length));
  return Math.min(NAMES.most, Math.round(width * NAMES.part), Math.round(longest * LETTER_PX) + 16);
}

function textOf(value: ChartRow[string] | undefined, { y }: ChartSpec, locale: string): string {
  return typeof value === 'number' ? formatShort(value, y, locale) : '–';
}

/** Bars begin at zero, and go to the left of it where there are amounts below. */
function lowest(values: readonly unknown[]): number {
  return Math.min(0, ...values.filter((value) => typeof value === 'number'));
}
