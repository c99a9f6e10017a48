/** All of it is given by the chart. */
interface WrappedTickProps {
  x?: number | string;
  y?: number | string;
  payload?: { value: string };
}

/** A name under its bar, a line for each word. */
export function WrappedTick({ x, y, payload }: WrappedTickProps) {
  const words = (payload?.value ?? '').split(' ');
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={11} fill="var(--fg-3)">
      {words.map((word, index) => (
        <tspan key={word} x={x} dy={index === 0 ? 8 : 13}>
          {word}
        </tspan>
      ))}
    </text>
  );
}
