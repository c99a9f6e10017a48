import type { BreakdownPartsFragment } from '../../lib/graph/BreakdownParts.generated.ts';
import { DrillLink } from '../../ui/DrillLink.tsx';
import type { RankRow } from '../../ui/RankTable.tsx';

/** The slices of a breakdown as rows, each figure leading to the rows behind it; the rest comes last, as Other. */
export function rankRows(metric: string, { by, slices, other, otherPrevious }: BreakdownPartsFragment): RankRow[] {
  const rows: RankRow[] = slices.map((slice) => ({
    ...slice,
    link: (figure) => (
      <DrillLink drill={{ metric, slice: { by, key: slice.key } }} label={slice.label}>
        {figure}
      </DrillLink>
    ),
  }));
  return other || otherPrevious ? [...rows, { key: '', label: 'Other', value: other, previous: otherPrevious }] : rows;
}
