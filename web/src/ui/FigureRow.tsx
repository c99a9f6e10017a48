import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Span } from '../lib/dates.ts';
import { type Better, formatShort, type Measure } from '../lib/format.ts';
import { useLocale } from '../lib/locale.ts';
import { Delta } from './Delta.tsx';
import { Sparkline } from './Sparkline.tsx';

interface FigureRowProps {
  name: string;
  /** Where the figure is told in full. */
  to: { pathname: string; search?: string };
  value: { current: number | null; change: number | null; changeRate: number | null };
  measure: Measure;
  better: Better;
  points: readonly (Span & { value: number | null; previous: number | null })[];
  /** Over the end of the name. */
  aside?: ReactNode;
  /** Wraps the figure, for example in a link to its rows. */
  wrap?: (figure: string) => ReactNode;
}

/** One figure in a line: its name, its shape, its value and what changed. */
export function FigureRow({
  name,
  to,
  value,
  measure,
  better,
  points,
  aside,
  wrap = (figure) => figure,
}: FigureRowProps) {
  const locale = useLocale();
  const figure = value.current === null ? '–' : formatShort(value.current, measure, locale);
  return (
    <div className="grid min-h-13 grid-cols-[minmax(0,1fr)_72px_92px] items-center gap-3">
      <div className="relative flex min-w-0 items-center">
        <Link to={to} className="truncate font-medium hover:underline">
          {name}
        </Link>
        {aside}
      </div>
      <Sparkline points={points} label={`${name} over the period`} />
      <div className="grid justify-items-end">
        <span className="num font-semibold">{wrap(figure)}</span>
        <Delta change={value.change} changeRate={value.changeRate} unit={measure.unit} better={better} look="plain" />
      </div>
    </div>
  );
}
