import { z } from 'zod';
import type { FileFormat } from './csv-rows.ts';

/**
 * How the value of a field follows from the columns of a row. Exactly one of `column`, `constant`, `concat`, `firstOf`, `product`
 * and `when` makes a value; `values` then translates it, and `prefix` goes before it. In YAML a bare name means `{ column: name }`.
 */
export interface Expression {
  /** A column of the source, or `alias.Column` of a join. */
  column?: string;
  constant?: string;
  /** Joined by `separator` (a blank by default), leaving out the empty ones. */
  concat?: Expression[];
  separator?: string;
  /** The first that is not empty. */
  firstOf?: Expression[];
  /** Numbers multiplied, exactly; empty when one of them is. */
  product?: Expression[];
  /** `take` for the rows that meet the conditions, `else` (or empty) for the others. */
  when?: Conditions;
  take?: Expression;
  else?: Expression;
  /** Code -> meaning; a code that is not listed is a fault of the row, unless there is `otherwise`. */
  values?: Record<string, string>;
  otherwise?: string;
  prefix?: string;
}

/** Column -> the value (or values) it must have, or `{ empty: true }`, `{ not: value }`; all of them must hold. */
export type Conditions = Record<string, string | string[] | { empty: 'true' | 'false' } | { not: string | string[] }>;

/** Rows of another source beside those of `from`; when several match, the first in the file counts. */
export interface Join {
  source: string;
  /** Column of `from` or of an earlier join -> column of this source. */
  on: Record<string, string>;
  where?: Conditions;
}

/** One pass over a source that fills one target. */
export interface FileImport {
  target: string;
  from: string;
  /** Names the row for ever: the same key later means the same row. */
  key: Expression;
  join?: Record<string, Join>;
  where?: Conditions;
  fields: Record<string, Expression>;
}

export type Source = { file: string } & Partial<FileFormat>;

/** A whole mapping file. */
export interface Mapping {
  name: string;
  /** How all files are written, where a source does not say otherwise. */
  format?: Partial<FileFormat>;
  sources: Record<string, Source>;
  imports: FileImport[];
}

const BASES = ['column', 'constant', 'concat', 'firstOf', 'product', 'when'] as const;

const name = z.string('A name is expected here.').min(1, 'This name is empty.');
const oneOrMany = z.union([z.string(), z.array(z.string())], 'A value or a list of values is expected here.');
const conditions: z.ZodType<Conditions> = z.record(
  name,
  z.union(
    [
      z.string(),
      z.array(z.string()),
      z.strictObject({ empty: z.enum(['true', 'false']) }),
      z.strictObject({ not: oneOrMany }),
    ],
    'A condition is a value, a list of values, { empty: true } or { not: value }.',
  ),
);

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.preprocess(
    (value) => (typeof value === 'string' ? { column: value } : value),
    z
      .strictObject(
        {
          column: name.optional(),
          constant: z.string().optional(),
          concat: z.array(expression).min(1, 'This list is empty.').optional(),
          separator: z.string().optional(),
          firstOf: z.array(expression).min(1, 'This list is empty.').optional(),
          product: z.array(expression).min(2, 'A product has two factors or more.').optional(),
          when: conditions.optional(),
          take: expression.optional(),
          else: expression.optional(),
          values: z.record(z.string(), z.string()).optional(),
          otherwise: z.string().optional(),
          prefix: z.string().optional(),
        },
        'A column name or an object is expected here.',
      )
      .refine((value) => BASES.filter((base) => value[base] !== undefined).length === 1, {
        error: `An expression has exactly one of ${BASES.join(', ')}.`,
      })
      .refine((value) => (value.when === undefined) === (value.take === undefined), {
        error: '`when` and `take` belong together.',
      })
      .refine((value) => value.otherwise === undefined || value.values, { error: '`otherwise` needs `values`.' }),
  ),
) as z.ZodType<Expression>;

const format = z.strictObject({
  delimiter: z.string().length(1, 'A delimiter is one character.').optional(),
  quote: z.string().max(1, 'A quote is one character, or empty for none.').optional(),
  encoding: z
    .string()
    .refine(isEncoding, 'No encoding has this name; take one like utf-8, utf-16le or windows-1252.')
    .optional(),
  decimal: z.enum(['.', ','], 'The decimal mark is "." or ",".').optional(),
  dates: z.array(z.string()).min(1, 'This list is empty.').optional(),
});

/** The shape of a mapping file, before its names are looked up. Scalars arrive as the strings that are written there. */
export const mappingSchema: z.ZodType<Mapping> = z.strictObject({
  name,
  format: format.optional(),
  sources: z.record(name, format.extend({ file: name })),
  imports: z.array(
    z.strictObject({
      target: name,
      from: name,
      key: expression,
      join: z
        .record(name, z.strictObject({ source: name, on: z.record(name, name), where: conditions.optional() }))
        .optional(),
      where: conditions.optional(),
      fields: z.record(name, expression),
    }),
  ),
}) as z.ZodType<Mapping>;

function isEncoding(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

const DEFAULT_FORMAT: FileFormat = {
  delimiter: ',',
  quote: '"',
  encoding: 'utf-8',
  decimal: '.',
  dates: ['yyyy-MM-dd', 'yyyy-MM-dd HH:mm:ss', "yyyy-MM-dd'T'HH:mm:ss"],
};

/** How the file of a source is written: what it says itself, else what the mapping says, else comma, UTF-8, ISO dates. */
export function formatOf(mapping: Mapping, source: string): FileFormat {
  const { file: _, ...own } = mapping.sources[source] ?? { file: '' };
  return { ...DEFAULT_FORMAT, ...mapping.format, ...own };
}
