interface WaterfallShapeProps {
  /** Bars go from left to right instead of upwards. */
  isLying: boolean;
  /** Given by the chart. */
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  text?: string;
  verdict?: 'good' | 'bad' | 'neutral' | 'total';
  isBroken?: boolean;
}

const FILL = { good: 'var(--pos-fill)', bad: 'var(--neg-fill)', neutral: 'var(--c1)', total: 'var(--neutral-fill)' };
const INK = { good: 'var(--pos)', bad: 'var(--neg)', neutral: 'var(--fg-2)', total: 'var(--fg)' };

/** One bar with its amount; totals on a broken axis have a visible break. */
export function WaterfallShape({
  isLying,
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  text,
  verdict = 'total',
  isBroken,
}: WaterfallShapeProps) {
  const box = normalize({ x, y, width, height });
  const at = isLying
    ? { x: box.x + box.width + 6, y: box.y + box.height / 2 + 4, textAnchor: 'start' as const }
    : { x: box.x + box.width / 2, y: box.y - 6, textAnchor: 'middle' as const };
  return (
    <g>
      <rect {...box} rx={3} fill={FILL[verdict]} />
      {isBroken && <Break {...box} isLying={isLying} />}
      <text {...at} fontSize={11} fontWeight={verdict === 'total' ? 600 : 500} fill={INK[verdict]} className="num">
        {text}
      </text>
    </g>
  );
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Changes downwards come with a negative size, and the smallest must still be seen. */
function normalize({ x, y, width, height }: Box): Box {
  return {
    x: width < 0 ? x + width : x,
    y: height < 0 ? y + height : y,
    width: Math.max(Math.abs(width), 2),
    height: Math.max(Math.abs(height), 2),
  };
}

/** A wave in the colour of the ground: part of this bar is left out. */
function Break({ x, y, width, height, isLying }: Box & { isLying: boolean }) {
  const path = isLying
    ? `M${x + 14},${y - 1}q4,${height / 8} 0,${height / 4}t0,${height / 4}t0,${height / 4}t0,${height / 4 + 2}`
    : `M${x - 1},${y + height - 14}q${width / 8},-4 ${width / 4},0t${width / 4},0t${width / 4},0t${width / 4 + 2},0`;
  return <path d={path} fill="none" stroke="var(--surface)" strokeWidth={3} />;
}
