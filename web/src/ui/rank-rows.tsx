import { DrillLink } from './DrillLink.tsx';
import type { RankRow } from './RankTable.tsx';

interface Breakdown {
  /** The dimension. */
  by: string;
  slices: readonly { key: string; label: string; value: number | null; previous: number | null }[];
  other: number | null;
  otherPrevious: number | null;
}

/** The slices of a breakdown as rows, each figure leading to the rows behind it; the rest comes last, as Other. */
export function rankRows(metric: string, { by, slices, other, otherPrevious }: Breakdown): RankRow[] {
  const rows: RankRow[] = slices.map((slice) => ({
    ...slice,
    link: (figure) => (
      <DrillLink drill={{ metric, slice: { by, key: slice.key } }} label={slice.label}>
        {figure}
      </DrillLink>
    ),
  }));
  return other || otherPrevious
    ? [...rows, { key: '(other)', label: 'Other', value: other, previous: otherPrevious, isRest: true }]
    : rows;
}
