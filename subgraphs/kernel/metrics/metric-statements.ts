import type { Statement } from '#kernel/database/session';
import { statementName } from '#kernel/database/statement-name';
import type { Metric } from './define-metric.ts';
import { type Measure, measuresOf } from './measure.ts';
import { type DimensionFilter, dimensionOf, MetricQuery, type Scan } from './metric-query.ts';
import { aggregateSql, scaleSql, slotSql } from './metric-sql.ts';
import { daysIn, type Period } from './period.ts';

const finish = (query: MetricQuery, text: string): Statement => ({
  text,
  values: query.parameters.values,
  name: statementName(text),
});

/** `scan`, `step`, `value`: a scan of one step is a value, of many a series. */
export function seriesStatement(
  metric: Metric,
  scans: readonly Scan[],
  filters: readonly DimensionFilter[],
): Statement {
  const query = new MetricQuery(metric, filters);
  return finish(query, `select scan, step, value::text from (${query.formula(scans)}) figures`);
}

/** Which members of a breakdown are named. */
export interface Slicing {
  first: number;
  /** The smallest instead of the largest. */
  smallestFirst: boolean;
}

/**
 * `kind` (`SLICE`, `OTHER`, `TOTAL`), `slot`, `label`, `value`, `previous`, `members`: the largest (or smallest) members, the rest
 * together, and the whole. What adds up is subtracted; a ratio or a count of different things is measured anew for the rest.
 */
export function breakdownStatement(
  metric: Metric,
  by: string,
  scans: readonly Scan[],
  { first, smallestFirst }: Slicing,
  filters: readonly DimensionFilter[],
): Statement {
  const dimension = dimensionOf(metric, by);
  const way = smallestFirst ? 'asc' : 'desc';
  const query = new MetricQuery(metric, filters);
  const pivot = (relation: string) =>
    `select max(value) filter (where scan = 0) as value, max(value) filter (where scan = 1) as previous from (${relation}) r`;
  const members = `select slot, min(label) as label, max(value) filter (where scan = 0) as value, max(value) filter (where scan = 1) as previous
    from (${query.formula(scans, { slot: dimension })}) m group by slot`;
  const rest = isAdditive(metric)
    ? `select sum(value) - (select sum(value) from top), sum(previous) - (select sum(previous) from top) from members`
    : pivot(
        query.formula(scans, { only: `${slotSql(dimension)} not in (select slot from top)`, joins: [dimension.join] }),
      );
  const whole = isAdditive(metric) ? 'select sum(value), sum(previous) from members' : pivot(query.formula(scans));
  const text = `with members as materialized (${members}),
    top as materialized (select * from members order by value ${way} nulls last, previous ${way} nulls last, slot limit ${query.parameters.add(first, 'int')}),
    rest(value, previous) as (${rest}), whole(value, previous) as (${whole})
    select 'SLICE' as kind, slot, label, value::text, previous::text, null::int as members from top
    union all select 'OTHER', null, null, value::text, previous::text, (select count(*)::int from members) from rest
    union all select 'TOTAL', null, null, value::text, previous::text, null from whole`;
  return finish(query, text);
}

/** True when the figures of the parts add up to the figure of the whole. */
export function isAdditive(metric: Metric): boolean {
  const [measure, denominator] = measuresOf(metric.value);
  return !denominator && (measure.aggregate === 'SUM' || measure.aggregate === 'COUNT');
}

/**
 * The rows behind a figure: `key`, `label`, `detail`, `on`, `value`, `base` (of the denominator), newest first,
 * with the `sum`, `baseSum` and number (`total`) of all of them on each row.
 */
export function rowsStatement(
  metric: Metric,
  period: Period,
  filters: readonly DimensionFilter[],
  first: number,
  after?: { on: string; key: string },
): Statement {
  const query = new MetricQuery(metric, filters);
  const [numerator, denominator] = measuresOf(metric.value).map((measure) => gathered(query, measure, [period]));
  const all = denominator
    ? `select key, coalesce(n.label, d.label) as label, coalesce(n.detail, d.detail) as detail, greatest(n.day, d.day) as day,
         coalesce(n.value, 0) as value, coalesce(d.value, 0) as base from (${numerator}) n full join (${denominator}) d using (key)`
    : `select *, null::numeric as base from (${numerator}) n`;
  const behind = after
    ? `where (day, key) < (${query.parameters.add(after.on, 'date')}, ${query.parameters.add(after.key, 'text')})`
    : '';
  const text = `with gathered as materialized (${all}),
    whole as (select count(*)::int as total, sum(value)::text as sum, sum(base)::text as "baseSum" from gathered)
    select key, label, detail, day::text as "on", value::text, base::text, total, sum, "baseSum"
      from whole left join (select * from gathered ${behind} order by day desc, key desc limit ${query.parameters.add(first + 1, 'int')}) page on true
      order by day desc, key desc`;
  return finish(query, text);
}

function gathered(query: MetricQuery, measure: Measure, scan: readonly [Period]): string {
  const { fact } = measure;
  const row = measure.row ?? fact.row;
  const only = measure.aggregate === 'LARGEST' ? largestGroup(query, measure, scan) : undefined;
  const source = query.source(measure, scan, [row.join], only);
  return `select (${row.key})::text as key, min((${row.label})::text) as label, min((${row.detail ?? 'null'})::text) as detail,
    max(${fact.on}) as day, ${aggregateSql(measure, source.share)}${scaleSql(measure, String(daysIn(scan[0])))} as value ${source.from} group by 1`;
}

function largestGroup(query: MetricQuery, measure: Measure, scan: Scan): string {
  const { from } = query.source(measure, scan, []);
  return `${measure.group} = (select ${measure.group} ${from} group by 1 order by sum(${measure.expression}) desc limit 1)`;
}

/** `earliest` and `latest` day of the rows behind a measure that lie no later than today. */
export function extentStatement({ fact, where }: Measure, today: string): Statement {
  const { table, on } = fact.days ?? fact;
  const conditions = [`${on} <= $1::date`, ...(fact.days ? [] : [fact.where, where])].filter(Boolean);
  const text = `select min(${on})::text as earliest, max(${on})::text as latest
    from ${table} f where ${conditions.map((one) => `(${one})`).join(' and ')}`;
  return { text, values: [today], name: statementName(text) };
}
