import type { AnyEntity, EntityClass, MikroORM } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { isUuid } from '#kernel/database/is-uuid';
import type { Session } from '#kernel/database/session';
import { statementName } from '#kernel/database/statement-name';
import { selectedFields } from './selection.ts';
import { asEntities, columnsFor, selectList, type Table, tableOf } from './table.ts';

interface Wanted {
  id: string;
  columns: readonly string[];
}

interface WantedChildren extends Wanted {
  first: number;
}

/** Which children of a row: the property that points to the parent, and their order (a property, ascending unless `desc`). */
export interface ChildrenOf {
  by: string;
  orderBy: string;
  desc?: boolean;
}

/**
 * Reads of one request: plain rows with the properties of their entity, only the columns that were asked for,
 * and one statement per entity however many rows ask (dataloader collects them).
 */
export class Rows {
  readonly #loaders = new Map<unknown, DataLoader<Wanted, unknown>>();
  readonly #columns = new WeakMap<readonly FieldNode[], Map<Table, readonly string[]>>();

  constructor(
    private readonly orm: MikroORM,
    private readonly session: Session,
  ) {}

  /** The row with the id, or null when the viewer's organization has none. */
  byId<T extends object>(
    entity: EntityClass<T>,
    id: string | null | undefined,
    info: GraphQLResolveInfo,
  ): Promise<T | null> {
    if (!id || !isUuid(id)) return Promise.resolve(null);
    const table = tableOf(this.orm, entity as EntityClass<AnyEntity>);
    const loader = this.loader(entity, (wanted) => this.loadById(table, wanted));
    return loader.load({ id, columns: this.columnsOf(table, info) }) as Promise<T | null>;
  }

  /** The first rows that point to one parent, for many parents in one statement. */
  children<T extends object>(
    entity: EntityClass<T>,
    of: ChildrenOf,
    id: string,
    first: number,
    info: GraphQLResolveInfo,
  ): Promise<T[]> {
    const table = tableOf(this.orm, entity as EntityClass<AnyEntity>);
    const key = `${table.name} ${of.by} ${of.orderBy} ${of.desc} ${first}`;
    const loader = this.loader(key, (wanted) => this.loadChildren(table, of, wanted as WantedChildren[]));
    return loader.load({ id, columns: this.columnsOf(table, info), first } as Wanted) as Promise<T[]>;
  }

  /** The columns that a field asks for: its siblings in a list have the same nodes, so they are looked up once for all. */
  private columnsOf(table: Table, info: GraphQLResolveInfo): readonly string[] {
    const known = this.#columns.get(info.fieldNodes) ?? new Map<Table, readonly string[]>();
    this.#columns.set(info.fieldNodes, known);
    const columns = known.get(table) ?? columnsFor(table, selectedFields(info));
    known.set(table, columns);
    return columns;
  }

  private loader(key: unknown, load: (wanted: readonly Wanted[]) => Promise<unknown[]>): DataLoader<Wanted, unknown> {
    let loader = this.#loaders.get(key);
    if (!loader) {
      loader = new DataLoader(load, { cache: false, maxBatchSize: 5_000 });
      this.#loaders.set(key, loader);
    }
    return loader;
  }

  private async loadById(table: Table, wanted: readonly Wanted[]): Promise<unknown[]> {
    const columns = union(wanted);
    const text = `select ${selectList(table, columns)} from ${table.name} t where t.${table.columns.get('id')} = any($1::uuid[])`;
    const ids = [...new Set(wanted.map(({ id }) => id))];
    const rows = await this.session.read<{ id: string }>({ text, values: [ids], name: statementName(text) });
    const byId = new Map(asEntities(table, rows).map((row) => [row.id, row]));
    return wanted.map(({ id }) => byId.get(id.toLowerCase()) ?? null);
  }

  private async loadChildren(table: Table, of: ChildrenOf, wanted: readonly WantedChildren[]): Promise<unknown[]> {
    const columns = union(wanted);
    const parent = table.columns.get(of.by);
    const order = `t.${table.columns.get(of.orderBy)} ${of.desc ? 'desc' : 'asc'}, t.id`;
    const alive = table.isArchivable ? 'and t.deleted_at is null' : '';
    const text = `select p.id as "#parent", c.* from unnest($1::uuid[]) p(id) cross join lateral (
      select ${selectList(table, columns)} from ${table.name} t where t.${parent} = p.id ${alive} order by ${order} limit $2) c`;
    const ids = [...new Set(wanted.map(({ id }) => id))];
    const rows = await this.session.read<{ '#parent': string }>({
      text,
      values: [ids, wanted[0]?.first],
      name: statementName(text),
    });
    const byParent = Map.groupBy(asEntities(table, rows), (row) => row['#parent']);
    return wanted.map(({ id }) => byParent.get(id) ?? []);
  }
}

function union(wanted: readonly Wanted[]): string[] {
  const different = new Set(wanted.map(({ columns }) => columns));
  return [...new Set([...different].flat())];
}
