import { type EntityMetadata, type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { ImportTarget } from './import-target.ts';

export type FieldType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'timestamp' | 'code' | 'reference';

/** One field that a mapping may fill, as its entity declares it. */
export interface TargetField {
  name: string;
  column: string;
  /** Type of the column in PostgreSQL, for example `numeric(19,4)`. */
  columnType: string;
  type: FieldType;
  required: boolean;
  /** SQL of the value that an empty field takes. */
  fallback?: string;
  /** The values of an enumeration. */
  codes?: readonly string[];
  /** Name of the target that a reference points at. */
  references?: string;
}

/** A target with its table and fields. */
export interface TargetShape extends ImportTarget {
  /** Quoted `"schema"."table"`. */
  table: string;
  fields: ReadonlyMap<string, TargetField>;
}

/** Columns that every business row has and that are filled by the import or by PostgreSQL, never by a mapping. */
const RESERVED = new Set([
  'id',
  'organizationId',
  'sourceKey',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'deletedAt',
]);

const TYPES: readonly (readonly [RegExp, FieldType])[] = [
  [/^(text|varchar|char|citext)/, 'text'],
  [/^(smallint|int|integer|bigint)/, 'integer'],
  [/^numeric/, 'decimal'],
  [/^boolean/, 'boolean'],
  [/^date/, 'date'],
  [/^timestamp/, 'timestamp'],
];

/** Reads table, columns, types and relations of the targets from their entities; needs no database. */
export function shapesOf(targets: readonly ImportTarget[]): Map<string, TargetShape> {
  const orm = new MikroORM({
    driver: PostgreSqlDriver,
    dbName: 'none',
    entities: targets.map((target) => target.entity),
  });
  const metadata = orm.getMetadata();
  const byEntity = new Map(targets.map((target) => [metadata.get(target.entity).className, target.name]));
  return new Map(targets.map((target) => [target.name, shapeOf(target, metadata.get(target.entity), byEntity)]));
}

function shapeOf(target: ImportTarget, meta: EntityMetadata, byEntity: ReadonlyMap<string, string>): TargetShape {
  const fields = meta.props
    .filter((property) => isImportable(property) && !target.omit.includes(property.name))
    .map((property) =>
      fieldOf(property, target.references[property.name] ?? byEntity.get(property.targetMeta?.className ?? '')),
    )
    .filter((field) => field !== undefined);
  return {
    ...target,
    table: `"${meta.schema ?? target.domain}"."${meta.tableName}"`,
    fields: new Map(fields.map((field) => [field.name, field])),
  };
}

function isImportable(property: EntityProperty): boolean {
  const column = property.kind === ReferenceKind.SCALAR || property.kind === ReferenceKind.MANY_TO_ONE;
  return (
    column && property.persist !== false && !property.generated && !property.formula && !RESERVED.has(property.name)
  );
}

function fieldOf(property: EntityProperty, references: string | undefined): TargetField | undefined {
  const column = property.fieldNames.at(-1);
  const columnType = property.columnTypes.at(-1);
  const type = references
    ? 'reference'
    : property.enum
      ? 'code'
      : TYPES.find(([pattern]) => pattern.test(columnType ?? ''))?.[1];
  if (!column || !columnType || !type || columnType.endsWith('[]')) return undefined;
  return {
    name: property.name,
    column,
    columnType,
    type,
    required: !property.nullable && property.defaultRaw === undefined,
    ...(property.defaultRaw !== undefined && property.defaultRaw !== 'null' && { fallback: property.defaultRaw }),
    ...(property.enum && { codes: property.items?.map(String) ?? [] }),
    ...(references && { references }),
  };
}
