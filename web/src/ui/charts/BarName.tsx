interface BarNameProps {
  /** What there is for the name, in pixels. */
  width: number;
  /** Given by the chart. */
  y?: number | string;
  payload?: { value: string };
}

/** The width of a letter of the axis. */
const LETTER_PX = 6;

/** A name before its bar, from the left, as much of it as fits. */
export function BarName({ width, y, payload }: BarNameProps) {
  const name = String(payload?.value ?? '');
  const most = Math.floor((width - 8) / LETTER_PX);
  return (
    <text x={0} y={y} dy={4} fontSize={12} fill="var(--fg-2)">
      <title>{name}</title>
      {name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name}
    </text>
  );
}
