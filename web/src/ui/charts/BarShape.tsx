interface BarShapeProps {
  /** Given by the chart. */
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  text?: string;
}

/** One lying bar with its amount behind it; the smallest is still seen. */
export function BarShape({ x = 0, y = 0, width = 0, height = 0, text }: BarShapeProps) {
  const size = Math.max(Math.abs(width), 2);
  const left = width < 0 ? x + width : x;
  return (
    <g>
      <rect x={left} y={y} width={size} height={height} rx={3} fill="var(--c1)" />
      <text x={left + size + 6} y={y + height / 2 + 4} fontSize={11} fontWeight={500} fill="var(--fg)" className="num">
        {text}
      </text>
    </g>
  );
}
