import pg from 'pg';
import { placeOf } from './columns.ts';
import type { FileFormat } from './csv-rows.ts';
import { columnsOf, conditionsSql, expressionSql, type RowSql } from './expression-sql.ts';
import type { Expression, FileImport, Join } from './mapping.ts';
import type { TargetField, TargetShape } from './target-fields.ts';
import { numberSql, typedSql } from './type-sql.ts';

/** Names the ids of imported rows (RFC 9562, version 5); another number would make every import a first one. */
const ID_NAMESPACE = '5bd1ac9e-3a5c-4d0c-8f0e-2f0c3f6f8a41';

/** A source in its temporary table. */
export interface StagedSource {
  table: string;
  columns: readonly string[];
  format: FileFormat;
}

/** Everything that the SQL of one import depends on. */
export interface ImportPlan {
  organizationId: string;
  shape: TargetShape;
  fileImport: FileImport;
  /** The fields that the mapping fills, in the order of the columns f0, f1 ... */
  fields: readonly TargetField[];
  sources: ReadonlyMap<string, StagedSource>;
}

/** The format of the file from which an expression takes its first column. */
export function formatFor({ fileImport, sources }: ImportPlan, expression: Expression): FileFormat {
  const [first] = columnsOf(expression);
  return staged(sources, first === undefined ? fileImport.from : placeOf(fileImport, first).source).format;
}

/**
 * SQL that makes `prepared (line, source_key, id, f0 .., k0 .., faults)` from the staged sources: joined, filtered, translated, typed
 * and checked row by row. `k` is the source key that a reference names; a fault is `field|kind|value`, field -1 being the key.
 */
export function prepareSql(plan: ImportPlan): string {
  const { shape, fields } = plan;
  const keys = fields.map((field, i) => (field.type === 'reference' ? `, r${i} as k${i}` : '')).join('');
  const values = fields
    .map((field, i) => `, ${field.fallback ? `coalesce(t${i}, ${field.fallback})` : `t${i}`} as f${i}`)
    .join('');
  // `offset 0` keeps the planner from merging the steps, which would compute each expression several times.
  return `create temporary table prepared on commit drop as
    select line, key as source_key, ${idSql(plan, shape.name, 'key')} as id${values}${keys}, ${faultsSql(fields)} as faults
      from (select *${fields.map((field, i) => `, ${valueSql(plan, field, i)} as t${i}`).join('')}
      from (select *${fields.map((field, i) => numberColumn(plan, field, i)).join('')}
      from (${rawSql(plan)} offset 0) raw offset 0) numbers offset 0) typed`;
}

/** The rows as text: `line`, `key`, per field the value `r` and, when its translation is unknown, the code `u`. */
function rawSql({ fileImport, fields, sources, ...plan }: ImportPlan): string {
  const all = { ...plan, fileImport, fields, sources };
  const key = expressionSql(fileImport.key, rowOf(all, fileImport.key)).value;
  const values = fields.map((field, i) => {
    const expression = fileImport.fields[field.name] ?? { constant: '' };
    const { value, unknownCode } = expressionSql(expression, rowOf(all, expression));
    return `, ${value} as r${i}, ${unknownCode ?? 'null::text'} as u${i}`;
  });
  const joins = Object.entries(fileImport.join ?? {}).map(([alias, join]) => joinSql(all, alias, join));
  const conditions = conditionsSql(fileImport.where ?? {}, rowOf(all));
  return `select main.line, ${key} as key${values.join('')} from ${staged(sources, fileImport.from).table} main ${joins.join(' ')} where ${conditions}`;
}

function joinSql(plan: ImportPlan, alias: string, { source, on, where }: Join): string {
  const right = staged(plan.sources, source);
  const column = (name: string) => `c${right.columns.indexOf(name)}`;
  const row: RowSql = { column, decimal: right.format.decimal };
  const keys = Object.values(on).map(column).join(', ');
  const first = `select distinct on (${keys}) * from ${right.table} where ${conditionsSql(where ?? {}, row)} order by ${keys}, line`;
  const matches = Object.entries(on).map(
    ([left, name]) => `${rowOf(plan).column(left)} = ${quoted(alias)}.${column(name)}`,
  );
  return `left join (${first}) ${quoted(alias)} on ${matches.join(' and ')}`;
}

function rowOf(plan: ImportPlan, expression: Expression = {}): RowSql {
  const column = (name: string) => {
    const place = placeOf(plan.fileImport, name);
    return `${place.alias ? quoted(place.alias) : 'main'}.c${staged(plan.sources, place.source).columns.indexOf(place.column)}`;
  };
  return { column, decimal: formatFor(plan, expression).decimal };
}

function numberColumn(plan: ImportPlan, field: TargetField, i: number): string {
  if (field.type !== 'integer' && field.type !== 'decimal') return '';
  const expression = plan.fileImport.fields[field.name] ?? {};
  // A product has been computed in PostgreSQL's own form already.
  const decimal = expression.product ? '.' : formatFor(plan, expression).decimal;
  return `, ${numberSql(`r${i}`, decimal)} as n${i}`;
}

function valueSql(plan: ImportPlan, field: TargetField, i: number): string {
  if (field.type === 'reference') return idSql(plan, field.references ?? '', `r${i}`);
  return typedSql(field, `r${i}`, `n${i}`, formatFor(plan, plan.fileImport.fields[field.name] ?? {}).dates);
}

/** The id of the row with a source key: the same for ever, so that references need no look-up. Null without a key. */
function idSql({ organizationId }: ImportPlan, target: string, key: string): string {
  return `uuid_generate_v5('${ID_NAMESPACE}', ${pg.escapeLiteral(`${organizationId}/${target}/`)} || ${key})`;
}

function faultsSql(fields: readonly TargetField[]): string {
  const checks = fields.map((field, i) => {
    const required = field.required ? `when r${i} is null then '${i}|required|'` : '';
    return `case when u${i} is not null then '${i}|code|' || u${i} ${required} when t${i} is null then '${i}|type|' || r${i} end`;
  });
  return `array_remove(array[case when key is null then '-1|required|' end, ${checks.join(', ')}], null)`;
}

function staged(sources: ReadonlyMap<string, StagedSource>, name: string): StagedSource {
  const source = sources.get(name);
  if (!source) throw new Error(`The source "${name}" was not staged.`);
  return source;
}

const quoted = (name: string): string => pg.escapeIdentifier(`join ${name}`);
