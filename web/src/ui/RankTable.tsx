import type { ReactNode } from 'react';
import type { Better, Measure } from '../lib/format.ts';
import { formatFull, formatShare, formatShort } from '../lib/format.ts';
import { useLocale } from '../lib/locale.ts';
import { Delta } from './Delta.tsx';

/** One part of a whole, now and before. */
export interface RankRow {
  key: string;
  label: string;
  value: number | null;
  previous: number | null;
  /** All other parts together: no part to measure the others by. */
  isRest?: boolean;
  /** Wraps the figure, for example in a link to its rows. */
  link?: (figure: ReactNode) => ReactNode;
}

interface RankTableProps {
  /** What the rows are: the heading of the first column. */
  name: string;
  /** What is counted: the heading of the figures. */
  valueName: string;
  rows: RankRow[];
  measure: Measure;
  better: Better;
  /** The whole; with it, wide tables show each part's share. */
  total?: number | null;
}

/** Parts in the order of their size, with a bar each and what changed. */
export function RankTable({ name, valueName, rows, measure, better, total }: RankTableProps) {
  const largest = Math.max(...rows.map(({ value, isRest }) => (isRest ? 0 : Math.abs(value ?? 0))), 0);
  return (
    <table className="w-full table-fixed text-13">
      <thead>
        <tr className="text-12 text-fg-3 [&>th]:pb-2 [&>th]:font-medium">
          <th className="text-left">{name}</th>
          <th className="hidden w-[30%] @md:table-cell">
            <span className="sr-only">Size</span>
          </th>
          <th className="w-20 text-right">{valueName}</th>
          {total ? <th className="hidden w-20 text-right @lg:table-cell">Share</th> : null}
          <th className="w-24 text-right">Change</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} largest={largest} measure={measure} better={better} total={total} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Pick<RankTableProps, 'measure' | 'better' | 'total'> & { row: RankRow; largest: number };

function Row({ row, largest, measure, better, total }: RowProps) {
  const locale = useLocale();
  const { label, value, previous, isRest, link = (figure: ReactNode) => figure } = row;
  const change = value !== null && previous !== null ? value - previous : null;
  const bar = !isRest && <Bar share={largest > 0 ? Math.abs(value ?? 0) / largest : 0} />;
  return (
    <tr className="h-10 border-t border-line @md:h-9">
      <td className="pr-3 font-medium" title={label}>
        <span className="line-clamp-2 leading-[1.15] @md:line-clamp-1">{label}</span>
        <span className="mt-0.5 block @md:hidden">{bar}</span>
      </td>
      <td className="hidden pr-4 @md:table-cell">{bar}</td>
      <td
        className="num text-right font-semibold"
        title={value === null ? undefined : formatFull(value, measure, locale)}
      >
        {value === null ? '–' : link(formatShort(value, measure, locale))}
      </td>
      {total ? (
        <td className="num hidden text-right text-fg-2 @lg:table-cell">
          {value === null ? '–' : formatShare(value / total, locale)}
        </td>
      ) : null}
      <td className="text-right">
        <Delta
          change={change}
          changeRate={change !== null && previous ? change / Math.abs(previous) : null}
          unit={measure.unit}
          better={better}
          look="plain"
        />
      </td>
    </tr>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <span aria-hidden className="block h-1 overflow-hidden @md:h-1.5 rounded-full bg-hover">
      <span className="block h-full rounded-full bg-c1" style={{ width: `${Math.max(share * 100, 1)}%` }} />
    </span>
  );
}
