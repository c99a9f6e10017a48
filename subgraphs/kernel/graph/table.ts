import type { AnyEntity, EntityClass, EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import { needsOf } from './needs.ts';

/** An entity as the read path sees it: where its rows lie and which column holds which property. */
export interface Table {
  name: string;
  /** Property name to quoted column, in the order of declaration. */
  columns: ReadonlyMap<string, string>;
  /** Property name to PostgreSQL type. */
  types: ReadonlyMap<string, string>;
  isArchivable: boolean;
  /** Of the entity class. */
  prototype: object;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const tables = new WeakMap<EntityMetadata, Table>();

/** The table of an entity class, from MikroORM's metadata. */
export function tableOf(orm: MikroORM, entity: EntityClass<AnyEntity>): Table {
  const metadata = orm.getMetadata().get(entity) as EntityMetadata;
  const known = tables.get(metadata);
  if (known) return known;
  const stored = metadata.props.filter((property) => property.fieldNames?.[0] && property.persist !== false);
  const columns = new Map(stored.map((property) => [property.name as string, quote(property.fieldNames[0] as string)]));
  const types = new Map(stored.map((property) => [property.name as string, property.columnTypes?.[0] ?? 'text']));
  const name = `${quote(metadata.schema ?? 'public')}.${quote(metadata.tableName)}`;
  const table = { name, columns, types, isArchivable: columns.has('deletedAt'), prototype: entity.prototype };
  tables.set(metadata, table);
  return table;
}

/**
 * The properties to read for the wanted fields: a field that is no column takes what its resolver says it `@Needs`, or
 * `<field>Id` when there is one, otherwise every column.
 */
export function columnsFor(table: Table, fields: Iterable<string>, always: readonly string[] = ['id']): string[] {
  const wanted = new Set(always);
  for (const field of fields) {
    if (field === '__typename') continue;
    const property = [field, `${field}Id`].find((name) => table.columns.has(name));
    // What a field says it needs counts, also where a column has its name.
    const properties = needsOf(table.prototype, field) ?? (property && [property]);
    if (!properties) return [...table.columns.keys()];
    for (const one of properties) wanted.add(one);
  }
  return [...wanted];
}

/** The columns under their property names, for a `select`. */
export function selectList(table: Table, properties: readonly string[], alias = 't'): string {
  return properties.map((property) => `${alias}.${table.columns.get(property)} as ${quote(property)}`).join(', ');
}

/**
 * Makes rows what their entity's resolvers expect, without running a constructor: type-graphql would otherwise make an
 * entity (and an id) of a row for each field that it resolves.
 */
export function asEntities<Row extends object>(table: Table, rows: Row[]): Row[] {
  for (const row of rows) Object.setPrototypeOf(row, table.prototype);
  return rows;
}
