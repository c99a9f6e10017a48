import { invalid } from '#kernel/errors/fault';
import { Parameters } from '#kernel/graph/filters';
import type { Metric } from './define-metric.ts';
import type { Dimension } from './fact.ts';
import { type Measure, measuresOf } from './measure.ts';
import {
  aggregateSql,
  areOfSameRows,
  columnsUnder,
  isAccumulable,
  isGatherable,
  namesSql,
  scaleSql,
  slotSql,
} from './metric-sql.ts';
import { daysIn, type Period } from './period.ts';

/** Keeps only the members of a dimension that are named; the empty key stands for rows without a member. */
export interface DimensionFilter {
  by: string;
  in: readonly string[];
}

/** Adjoining periods that are measured in one pass: one for a value, many for a series. */
export type Scan = readonly Period[];

type Joins = string | readonly string[] | undefined;

/** What a measure is grouped by and narrowed to, beside its own conditions. */
interface Shape {
  /** Group by the members of this dimension. */
  slot?: Dimension;
  /** SQL condition over `f` and the slot's joins. */
  only?: string;
  /** Joins that `only` needs, without grouping. */
  joins?: readonly Joins[];
}

/** The dimension under a key; refuses a key that the metric does not have, naming those it has. */
export function dimensionOf(metric: Metric, key: string): Dimension {
  const dimension = metric.dimensions[key];
  if (dimension) return dimension;
  const known = Object.keys(metric.dimensions).join(', ');
  throw invalid([{ path: ['by'], message: `${metric.key} has no dimension "${key}"; it has ${known || 'none'}.` }]);
}

/**
 * Writes the SQL of one metric. Every relation that it returns has the columns
 * `scan` (0 the period itself, 1 the compared one), `step` (from 1), `slot`, `label` and `value`.
 */
export class MetricQuery {
  readonly parameters = new Parameters();

  constructor(
    readonly metric: Metric,
    private readonly filters: readonly DimensionFilter[],
  ) {
    for (const { by } of filters) dimensionOf(metric, by);
  }

  /** The figure itself: one measure, or one divided by another. */
  formula(scans: readonly Scan[], shape: Shape = {}): string {
    const [first, second] = measuresOf(this.metric.value);
    if (!second) return this.measured(first, scans, shape);
    if (areOfSameRows(first, second)) return this.divided(first, second, scans, shape);
    return `select scan, step, slot, coalesce(n.label, d.label) as label, coalesce(n.value, 0) / nullif(d.value, 0) as value
      from (${this.measured(first, scans, shape)}) n full join (${this.measured(second, scans, shape)}) d using (scan, step, slot)`;
  }

  /** One measure divided by another of the same rows, in one pass over them. */
  private divided(one: Measure, other: Measure, scans: readonly Scan[], { slot, only, joins = [] }: Shape): string {
    const quotient = `coalesce(${aggregateSql(one, '')}, 0) / nullif(${aggregateSql(other, '')}, 0)`;
    const passes = scans.map((scan, index) => {
      const { step, from } = this.source(one, scan, [slot?.join, ...joins], only);
      return `select ${index} as scan, ${step} as step, ${namesSql(slot)}, ${quotient} as value ${from} group by 2, 3`;
    });
    return passes.join(' union all ');
  }

  private measured(measure: Measure, scans: readonly Scan[], shape: Shape): string {
    if (isAccumulable(measure) && scans.flat().length > 1) return this.accumulated(measure, scans, shape);
    if (isGatherable(measure) && shape.slot) return this.gathered(measure, scans, shape.slot, shape);
    return scans
      .map((scan, index) => this.scaled(measure, scan, this.scanned(measure, scan, index, shape)))
      .join(' union all ');
  }

  private scanned(measure: Measure, scan: Scan, index: number, { slot, only, joins = [] }: Shape): string {
    const source = this.source(measure, scan, [slot?.join, ...joins], only);
    const columns = `${index} as scan, ${source.step} as step, ${namesSql(slot)}`;
    if (measure.aggregate !== 'LARGEST')
      return `select ${columns}, ${aggregateSql(measure, source.share)} as value ${source.from} group by 2, 3`;
    const inner = `select ${columns}, sum(${measure.expression})::numeric as value ${source.from} group by 2, 3, ${measure.group}`;
    return `select scan, step, slot, min(label) as label, max(value) as value from (${inner}) g group by 1, 2, 3`;
  }

  /**
   * What adds up, taken apart: first summed by the columns that the dimension stands on, so that its joins and names meet
   * a row for each member instead of every row.
   */
  private gathered(measure: Measure, scans: readonly Scan[], slot: Dimension, { only, joins = [] }: Shape): string {
    const columns = columnsUnder(slot).join(', ');
    const sums = scans.map((scan, index) => {
      const { step, from, share } = this.source(measure, scan, joins, only);
      return `select ${index} as scan, ${step} as step, ${columns}, ${aggregateSql(measure, share)} as value ${from} group by 2, ${columns}`;
    });
    return `select f.scan, f.step, ${namesSql(slot)}, sum(f.value) as value
      from (${sums.join(' union all ')}) f ${[slot.join ?? []].flat().join(' ')} group by 1, 2, 3`;
  }

  /** Divides by the days of each step, for figures per day or stretched to a year. */
  private scaled(measure: Measure, scan: Scan, relation: string): string {
    if (!measure.per) return relation;
    const days = `(${this.parameters.add(scan.map(daysIn), 'int[]')})[step]`;
    return `select scan, step, slot, label, value${scaleSql(measure, days)} as value from (${relation}) unscaled`;
  }

  /**
   * What holds at the end of each of many steps, in one pass over the rows: they are gathered by the first step that they
   * hold in and the first that they hold in no more, and only these few sums meet the steps.
   */
  private accumulated(measure: Measure, scans: readonly Scan[], { slot, only, joins = [] }: Shape): string {
    const { fact } = measure;
    const { joined, conditions } = this.rowsOf(measure, [slot?.join, ...joins], only);
    const steps = scans.flatMap((scan, index) => scan.map(({ to }, step) => ({ to, scan: index, step: step + 1 })));
    steps.sort((one, other) => one.to.localeCompare(other.to));
    const all = (key: 'to' | 'scan' | 'step', type: string) =>
      this.parameters.add(
        steps.map((step) => step[key]),
        type,
      );
    const ends = all('to', 'date[]');
    const firstStep = (day: string) => `width_bucket((${day}) - 1, ${ends}) + 1`;
    const until = fact.until ?? 'null::date';
    const known = `${fact.on} <= (${ends})[${steps.length}] and coalesce(${until} > (${ends})[1], true)`;
    const sums = `select ${namesSql(slot)}, ${firstStep(fact.on)} as entered, ${firstStep(until)} as gone, ${aggregateSql(measure, '')} as value
      from ${fact.table} f ${joined} where ${[known, ...conditions].join(' and ')} group by 1, 3, 4`;
    return `select w.scan, w.step, slot, min(label) as label, sum(value) as value
      from unnest(${all('scan', 'int[]')}, ${all('step', 'int[]')}) with ordinality as w(scan, step, place)
      join (${sums}) s on s.entered <= w.place and coalesce(w.place < s.gone, true) group by 1, 2, 3`;
  }

  /** The rows of a measure that fall into a scan, the number of their step, and their share in it. */
  source(
    measure: Measure,
    scan: Scan,
    joins: readonly Joins[],
    only?: string,
  ): { from: string; step: string; share: string } {
    const { joined, conditions } = this.rowsOf(measure, joins, only);
    return measure.mode === 'FLOW'
      ? this.flow(measure, scan, joined, conditions)
      : this.held(measure, scan, joined, conditions);
  }

  /** The joins of a measure and the conditions that its rows meet, whatever the period. */
  private rowsOf(
    { fact, where }: Measure,
    joins: readonly Joins[],
    only?: string,
  ): { joined: string; conditions: string[] } {
    const filtered = this.filters.map(({ by }) => fact.dimensions[by] as Dimension);
    const joined = new Set([...joins, ...filtered.map(({ join }) => join)].flatMap((join) => join ?? []));
    const conditions = [fact.where, where, only, ...this.filterConditions(filtered)].filter(Boolean);
    return { joined: [...joined].join(' '), conditions: conditions.map((one) => `(${one})`) };
  }

  private flow(
    { fact }: Measure,
    scan: Scan,
    joined: string,
    conditions: string[],
  ): { from: string; step: string; share: string } {
    const [first, last] = [scan[0] as Period, scan.at(-1) as Period];
    const inside = `${fact.on} between ${this.parameters.add(first.from, 'date')} and ${this.parameters.add(last.to, 'date')}`;
    const starts = scan.map(({ from }) => from);
    const step = scan.length === 1 ? '1' : `width_bucket(${fact.on}, ${this.parameters.add(starts, 'date[]')})`;
    return { from: `from ${fact.table} f ${joined} where ${[inside, ...conditions].join(' and ')}`, step, share: '' };
  }

  private held(
    { fact, mode }: Measure,
    scan: Scan,
    joined: string,
    conditions: string[],
  ): { from: string; step: string; share: string } {
    const ends = (end: 'from' | 'to') =>
      this.parameters.add(
        scan.map((one) => one[end]),
        'date[]',
      );
    const until = fact.until ?? 'null::date';
    const holds = mode === 'AS_OF' ? `coalesce(${until} > w.last, true)` : `${until} > w.first`;
    const overlap = `(least(w.last + 1, ${until}) - greatest(w.first, ${fact.on}))::numeric / (${until} - ${fact.on})`;
    return {
      from: `from unnest(${ends('from')}, ${ends('to')}) with ordinality as w(first, last, step)
        join ${fact.table} f on ${fact.on} <= w.last and ${holds} ${joined} where ${conditions.join(' and ') || 'true'}`,
      step: 'w.step::int',
      share: mode === 'SPREAD' ? ` * ${overlap}` : '',
    };
  }

  private filterConditions(dimensions: readonly Dimension[]): string[] {
    return dimensions.map(
      (dimension, index) => `${slotSql(dimension)} = any(${this.parameters.add(this.filters[index]?.in, 'text[]')})`,
    );
  }
}
