import pg from 'pg';
import type { Conditions, Expression } from './mapping.ts';

/** Finds the SQL of a column by the name that the mapping gives it: `Column` or `alias.Column`. */
export type ColumnSql = (name: string) => string;

/** An expression as SQL text; `unknownCode` is the code that has no translation, else null. */
export interface ExpressionSql {
  value: string;
  unknownCode?: string;
}

/** Writes an expression as SQL of type text. Values are quoted, so nothing in a mapping can become a command. */
export function expressionSql(expression: Expression, columnSql: ColumnSql): ExpressionSql {
  const base = baseSql(expression, columnSql);
  const translated = expression.values ? translate(base, expression.values, expression.otherwise) : base;
  // text || null is null: an empty value gets no prefix.
  return expression.prefix === undefined ? translated : { ...translated, value: `(${literal(expression.prefix)} || ${translated.value})` };
}

function baseSql(expression: Expression, columnSql: ColumnSql): ExpressionSql {
  const { column, constant, concat, separator, firstOf, product, when } = expression;
  const all = (parts: Expression[]) => parts.map((part) => expressionSql(part, columnSql));
  if (column !== undefined) return { value: columnSql(column) };
  if (constant !== undefined) return { value: `${literal(constant)}::text` };
  if (concat) return combined(all(concat), (parts) => `nullif(concat_ws(${literal(separator ?? ' ')}, ${parts.join(', ')}), '')`);
  if (firstOf) return combined(all(firstOf), (parts) => `coalesce(${parts.join(', ')})`);
  if (product) return combined(all(product), productSql);
  return choice(conditionsSql(when ?? {}, columnSql), all([expression.then, expression.else].filter((part) => part !== undefined)));
}

function combined(parts: ExpressionSql[], join: (values: string[]) => string): ExpressionSql {
  const codes = parts.map((part) => part.unknownCode).filter((code) => code !== undefined);
  return { value: join(parts.map((part) => part.value)), ...(codes.length > 0 && { unknownCode: `coalesce(${codes.join(', ')})` }) };
}

function choice(test: string, [yes, no]: ExpressionSql[]): ExpressionSql {
  const pick = (a: string | undefined, b: string | undefined) => `case when ${test} then ${a ?? 'null'} else ${b ?? 'null'} end`;
  const value = pick(yes?.value, no?.value);
  return yes?.unknownCode || no?.unknownCode ? { value, unknownCode: pick(yes?.unknownCode, no?.unknownCode) } : { value };
}

function translate(base: ExpressionSql, values: Record<string, string>, otherwise: string | undefined): ExpressionSql {
  const cases = Object.entries(values).map(([code, meaning]) => `when ${literal(code)} then ${literal(meaning)}`);
  const rest = otherwise === undefined ? 'null' : `case when ${base.value} is not null then ${literal(otherwise)} end`;
  const value = `(case ${base.value} ${cases.join(' ')} else ${rest} end)`;
  if (otherwise !== undefined) return { ...base, value };
  const unknown = `case when ${base.value} not in (${Object.keys(values).map(literal).join(', ')}) then ${base.value} end`;
  return { value, unknownCode: base.unknownCode ? `coalesce(${base.unknownCode}, ${unknown})` : unknown };
}

/** A factor that is no number makes the product its text, which the field's type then refuses by name. */
function productSql(factors: string[]): string {
  const bad = factors.map((factor) => `case when ${factor} !~ '^[+-]?\\d+([.]\\d+)?$' then ${factor} end`);
  return `coalesce(${bad.join(', ')}, (case when ${factors.map((f) => `${f} ~ '^[+-]?\\d+([.]\\d+)?$'`).join(' and ')} then ${factors
    .map((factor) => `${factor}::numeric`)
    .join(' * ')} end)::text)`;
}

/** Writes conditions as one SQL boolean that is never null. */
export function conditionsSql(conditions: Conditions, columnSql: ColumnSql): string {
  const tests = Object.entries(conditions).map(([name, test]) => {
    const column = columnSql(name);
    if (typeof test === 'string' || Array.isArray(test)) return `coalesce(${column} in (${listSql(test)}), false)`;
    if ('empty' in test) return `${column} is ${test.empty === 'true' ? '' : 'not '}null`;
    return `coalesce(${column} not in (${listSql(test.not)}), true)`;
  });
  return tests.length === 0 ? 'true' : tests.join(' and ');
}

const listSql = (values: string | string[]): string => [values].flat().map(literal).join(', ');
const literal = (value: string): string => pg.escapeLiteral(value);

/** Names of all columns that an expression reads, in the order of reading. */
export function columnsOf(expression: Expression): string[] {
  const { column, concat = [], firstOf = [], product = [], when = {}, then, else: other } = expression;
  const parts = [...concat, ...firstOf, ...product, ...(then ? [then] : []), ...(other ? [other] : [])];
  return [...(column === undefined ? [] : [column]), ...Object.keys(when), ...parts.flatMap(columnsOf)];
}
