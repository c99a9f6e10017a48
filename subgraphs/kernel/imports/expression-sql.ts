import pg from 'pg';
import type { Conditions, Expression } from './mapping.ts';
import { numberSql } from './type-sql.ts';

/** What the columns of a row are called in SQL, and how its numbers are written. */
export interface RowSql {
  /** Finds a column by the name that the mapping gives it: `Column` or `alias.Column`. */
  column(name: string): string;
  decimal: '.' | ',';
}

/** An expression as SQL text; `unknownCode` is the code that has no translation, else null. */
export interface ExpressionSql {
  value: string;
  unknownCode?: string;
}

/** Writes an expression as SQL of type text. Values are quoted, so nothing in a mapping can become a command. */
export function expressionSql(expression: Expression, row: RowSql): ExpressionSql {
  const base = baseSql(expression, row);
  const translated = expression.values ? translate(base, expression.values, expression.otherwise) : base;
  // text || null is null: an empty value gets no prefix.
  return expression.prefix === undefined
    ? translated
    : { ...translated, value: `(${literal(expression.prefix)} || ${translated.value})` };
}

function baseSql(expression: Expression, row: RowSql): ExpressionSql {
  const { column, constant, concat, separator, firstOf, product, when } = expression;
  const all = (parts: Expression[]) => parts.map((part) => expressionSql(part, row));
  if (column !== undefined) return { value: row.column(column) };
  if (constant !== undefined) return { value: `${literal(constant)}::text` };
  if (concat)
    return combined(all(concat), (parts) => `nullif(concat_ws(${literal(separator ?? ' ')}, ${parts.join(', ')}), '')`);
  if (firstOf) return combined(all(firstOf), (parts) => `coalesce(${parts.join(', ')})`);
  if (product) return combined(all(product), (parts) => productSql(parts, row));
  return choice(
    conditionsSql(when ?? {}, row),
    all([expression.take, expression.else].filter((part) => part !== undefined)),
  );
}

function combined(parts: ExpressionSql[], join: (values: string[]) => string): ExpressionSql {
  const codes = parts.map((part) => part.unknownCode).filter((code) => code !== undefined);
  return {
    value: join(parts.map((part) => part.value)),
    ...(codes.length > 0 && { unknownCode: `coalesce(${codes.join(', ')})` }),
  };
}

function choice(test: string, [yes, no]: ExpressionSql[]): ExpressionSql {
  const pick = (a: string | undefined, b: string | undefined) =>
    `case when ${test} then ${a ?? 'null'} else ${b ?? 'null'} end`;
  const value = pick(yes?.value, no?.value);
  return yes?.unknownCode || no?.unknownCode
    ? { value, unknownCode: pick(yes?.unknownCode, no?.unknownCode) }
    : { value };
}

function translate(base: ExpressionSql, values: Record<string, string>, otherwise: string | undefined): ExpressionSql {
  const cases = Object.entries(values).map(([code, meaning]) => `when ${literal(code)} then ${literal(meaning)}`);
  const rest = otherwise === undefined ? 'null' : `case when ${base.value} is not null then ${literal(otherwise)} end`;
  const value = `(case ${base.value} ${cases.join(' ')} else ${rest} end)`;
  if (otherwise !== undefined) return { ...base, value };
  const unknown = `case when ${base.value} not in (${Object.keys(values).map(literal).join(', ')}) then ${base.value} end`;
  return { value, unknownCode: base.unknownCode ? `coalesce(${base.unknownCode}, ${unknown})` : unknown };
}

/** A factor that is no number becomes the product, so that the field's type refuses it by name. */
function productSql(factors: string[], row: RowSql): string {
  const numbers = factors.map((factor) => numberSql(factor, row.decimal));
  const bad = factors.map((factor, index) => `case when ${numbers[index]} is null then ${factor} end`);
  return `coalesce(${bad.join(', ')}, (${numbers.map((number) => `(${number})::numeric`).join(' * ')})::text)`;
}

/** Writes conditions as one SQL boolean that is never null. */
export function conditionsSql(conditions: Conditions, row: RowSql): string {
  const tests = Object.entries(conditions).map(([name, test]) => {
    const column = row.column(name);
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
  const { column, concat = [], firstOf = [], product = [], when = {}, take, else: other } = expression;
  const parts = [...concat, ...firstOf, ...product, ...(take ? [take] : []), ...(other ? [other] : [])];
  return [...(column === undefined ? [] : [column]), ...Object.keys(when), ...parts.flatMap(columnsOf)];
}
