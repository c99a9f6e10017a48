import pg from 'pg';
import type { FileFormat } from './csv-rows.ts';
import { dateFormat } from './date-format.ts';
import type { TargetField } from './target-fields.ts';

/** Everything that groups thousands, besides the mark that is not the decimal one: blanks (also the narrow ones) and apostrophes. */
const GROUPING = " '’\u00a0\u202f";

/** SQL that turns the text of a number into the form PostgreSQL reads, null when it is not written like a number. */
export function numberSql(text: string, decimal: '.' | ','): string {
  const group = GROUPING + (decimal === '.' ? ',' : '.');
  const plain = `^[+-]?\\d+([${decimal}]\\d+)?$`;
  const grouped = `^[+-]?\\d{1,3}([${group}]\\d{3})+([${decimal}]\\d+)?$`;
  const point = (sql: string) => (decimal === '.' ? sql : `replace(${sql}, ',', '.')`);
  return `case when ${text} ~ ${literal(plain)} then ${point(text)} when ${text} ~ ${literal(grouped)} then ${point(`translate(${text}, ${literal(group)}, '')`)} end`;
}

/** SQL of a field's value from its text: null when the text is not of the field's type. `number` is its text as by numberSql. */
export function typedSql(field: TargetField, text: string, number: string, dates: FileFormat['dates']): string {
  const type = field.columnType;
  switch (field.type) {
    case 'integer':
      return `case when ${number} ~ '^[+-]?\\d{1,18}([.]0+)?$' then case when abs(${number}::numeric) <= ${integerLimit(type)} then ${number}::numeric::${type} end end`;
    case 'decimal':
      return `case when abs(${number}::numeric) < 1e${digitsBeforePoint(type)} then ${number}::${type} end`;
    case 'boolean':
      return `case when lower(${text}) in ('1', 'true', 't', 'yes', 'y') then true when lower(${text}) in ('0', 'false', 'f', 'no', 'n') then false end`;
    case 'date':
    case 'timestamp':
      return `${timeSql(text, dates)}::${type}`;
    case 'code':
      return `case when ${text} in (${(field.codes ?? []).map(literal).join(', ')}) then ${text}::${type} end`;
    default:
      return textLimit(type) ? `case when length(${text}) <= ${textLimit(type)} then ${text} end` : text;
  }
}

/** What a value of the field must look like, to end the sentence `"x" is not ...`. */
export function expectationOf(field: TargetField, { dates }: FileFormat): string {
  switch (field.type) {
    case 'integer':
      return `a whole number up to ${integerLimit(field.columnType)}`;
    case 'decimal':
      return `a number with at most ${digitsBeforePoint(field.columnType)} digits before the decimal mark`;
    case 'boolean':
      return 'a yes or no (1, 0, true, false, yes, no)';
    case 'date':
    case 'timestamp':
      return `a date like ${dates.join(' or ')}`;
    case 'code':
      return `one of ${(field.codes ?? []).join(', ')}`;
    default:
      return `a text of at most ${textLimit(field.columnType)} characters`;
  }
}

function timeSql(text: string, dates: FileFormat['dates']): string {
  const formats = dates.map(dateFormat).filter((format) => format !== undefined);
  const list = (part: 'pattern' | 'template') => `array[${formats.map((format) => literal(format[part])).join(', ')}]`;
  return `kernel.read_time(${text}, ${list('pattern')}, ${list('template')})`;
}

function integerLimit(type: string): string {
  return type === 'smallint' ? '32767' : type === 'bigint' ? '999999999999999999' : '2147483647';
}

function digitsBeforePoint(type: string): number {
  const [precision = 131_072, scale = 0] = (type.match(/\d+/g) ?? []).map(Number);
  return precision - scale;
}

const textLimit = (type: string): string | undefined => type.match(/\d+/)?.[0];
const literal = (value: string): string => pg.escapeLiteral(value);
