import type { Dimension } from './fact.ts';
import type { Measure } from './measure.ts';

/** The key of a dimension as text; empty for rows that have no member. */
export const slotSql = (dimension: Dimension): string => `coalesce((${dimension.key})::text, '')`;

/** What a measure is multiplied by to be a figure per day, or stretched to a year, in a period of so many days. */
export const scaleSql = ({ per }: Measure, days: string): string =>
  per ? ` * ${per === 'YEAR' ? 365 : 1} / ${days}` : '';

/** True for what holds at the end of a period and adds up over rows. */
export const isAccumulable = ({ mode, aggregate }: Measure): boolean =>
  mode === 'AS_OF' && (aggregate === 'SUM' || aggregate === 'COUNT');

/** True when two measures look at the very same rows of a period. */
export const areOfSameRows = (one: Measure, other: Measure): boolean =>
  one.fact === other.fact &&
  one.where === other.where &&
  [one, other].every(({ mode, per, aggregate }) => mode === 'FLOW' && !per && aggregate !== 'LARGEST');

/** True for what adds up over rows, whatever day they belong to. */
export const isGatherable = ({ aggregate, per }: Measure): boolean =>
  !per && (aggregate === 'SUM' || aggregate === 'COUNT');

/** The columns of the fact that the key, the name and the joins of a dimension are made of. */
export const columnsUnder = ({ key, label = '', join = [] }: Dimension): string[] => [
  ...new Set([key, label, ...[join].flat()].join(' ').match(/\bf\.\w+/g)),
];

/** `slot` and `label` of a dimension's members, or empty ones where nothing is taken apart. */
export const namesSql = (slot?: Dimension): string =>
  slot
    ? `${slotSql(slot)} as slot, min((${slot.label ?? slot.key})::text) as label`
    : `'' as slot, null::text as label`;

/** The aggregate of a measure over the rows of its source. */
export function aggregateSql({ aggregate, expression }: Measure, share: string): string {
  if (aggregate === 'COUNT') return 'count(*)::numeric';
  if (aggregate === 'COUNT_DISTINCT') return `count(distinct ${expression})::numeric`;
  return `sum((${expression})${share})::numeric`;
}
