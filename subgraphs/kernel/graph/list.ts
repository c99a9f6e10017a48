import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ClassType } from 'type-graphql';
import { refuseMasked } from '#kernel/auth/masked';
import type { Statement } from '#kernel/database/session';
import { statementName } from '#kernel/database/statement-name';
import type { Context } from './context.ts';
import { filterCondition, Parameters } from './filters.ts';
import {
  archived,
  argsClass,
  type ConnectionOf,
  connectionClass,
  filterClass,
  type ListArgs,
  type ListOptions,
  orderName,
  ordersOf,
} from './list-types.ts';
import { type Page, readCursor, readPage, writeCursor } from './page.ts';
import { selectedFields } from './selection.ts';
import { asEntities, columnsFor, selectList, type Table, tableOf } from './table.ts';

/** A list of an entity: its graph types and the function that reads a page of it. */
export interface ListOf<T> {
  Args: ClassType<ListArgs>;
  Filter: ClassType;
  Connection: ClassType<ConnectionOf<T>>;
  read(
    context: Context,
    args: ListArgs,
    info: GraphQLResolveInfo,
    only?: Record<string, string>,
  ): Promise<ConnectionOf<T>>;
  /** The SQL condition, over the row `t`, of what the arguments narrow the list to: for statements of one's own. */
  condition(context: Context, args: Pick<ListArgs, 'filter' | 'search'>, parameters: Parameters): string;
}

/**
 * Declares the list of an entity once: from it come `XConnection`, `XFilter`, `XOrder` and the SQL.
 * Archived rows are left out unless `filter: { isArchived: true }` asks for them.
 */
export function defineList<T extends object>(entity: EntityClass<T>, name: string, options: ListOptions<T>): ListOf<T> {
  const Filter = filterClass(name, options);
  const Args = argsClass(name, options, Filter);
  const Connection = connectionClass(entity as ClassType, name);
  const rows = entity as EntityClass<AnyEntity>;
  return {
    Args,
    Filter,
    Connection: Connection as ClassType<ConnectionOf<T>>,
    read: (context, args, info, only = {}) => readPageOf<T>(context, rows, options, args, info, only),
    condition: (context, args, parameters) => {
      const table = tableOf(context.database.orm, rows);
      refuseMasked(context.caller.viewer, table.prototype, filtered(args));
      return conditions(table, options, args, {}, parameters);
    },
  };
}

async function readPageOf<T>(
  context: Context,
  entity: EntityClass<AnyEntity>,
  options: ListOptions<T>,
  args: ListArgs,
  info: GraphQLResolveInfo,
  only: Record<string, string>,
): Promise<ConnectionOf<T>> {
  const table = tableOf(context.database.orm, entity);
  const page = readPage(args);
  refuseMasked(context.caller.viewer, table.prototype, [...filtered(args), orderedBy(options, args.order)]);
  const parameters = new Parameters();
  const where = conditions(table, options, args, only, parameters);
  const wantsCount = selectedFields(info).has('totalCount');
  const counted = [...parameters.values];
  const statement = pageStatement(table, options, args, page, where, parameters, info);
  const [rows, count] = await Promise.all([
    context.read<Ordered<T>>(statement),
    wantsCount ? countRows(context, table, where, counted) : undefined,
  ]);
  return toConnection(asEntities(table, rows), page, args.order ?? options.defaultOrder, count);
}

/** The properties that a list is narrowed by. */
const filtered = ({ filter = {} }: Pick<ListArgs, 'filter'>): string[] =>
  Object.keys(filter).filter((property) => filter[property] != null);

/** The property that a list is ordered by. */
const orderedBy = <T>({ order, defaultOrder }: ListOptions<T>, asked = defaultOrder): string =>
  order.find((name) => orderName(name, '') === asked.replace(/(ASC|DESC)$/, '')) as string;

function conditions<T>(
  table: Table,
  options: ListOptions<T>,
  args: Pick<ListArgs, 'filter' | 'search'>,
  only: Record<string, string>,
  parameters: Parameters,
): string {
  const column = (property: string) => `t.${table.columns.get(property)}`;
  const fixed = Object.entries(only).map(
    ([property, value]) => `${column(property)} = ${parameters.add(value, 'uuid')}`,
  );
  const filters = Object.entries(options.filter ?? {}).map(([property, kind]) =>
    filterCondition(kind, options.computed?.[property]?.sql ?? column(property), args.filter?.[property], parameters),
  );
  const alive = table.isArchivable ? filterCondition(archived, '', args.filter?.isArchived ?? false, parameters) : '';
  return (
    [options.where, ...fixed, ...filters, alive, searchCondition(table, options, args.search, parameters)]
      .filter(Boolean)
      .map((one) => `(${one})`)
      .join(' and ') || 'true'
  );
}

function searchCondition<T>(
  table: Table,
  options: ListOptions<T>,
  search: string | undefined,
  parameters: Parameters,
): string {
  const text = search?.trim().slice(0, 200);
  if (!text || !options.search) return '';
  const pattern = parameters.add(`%${text.replace(/[\\%_]/g, '\\$&')}%`, 'text');
  const columns = options.search.map((property) => `t.${table.columns.get(property)} ilike ${pattern}`);
  return [...columns, options.searchAlso?.(pattern)].filter(Boolean).join(' or ');
}

async function countRows(context: Context, table: Table, where: string, values: unknown[]): Promise<number> {
  const text = `select count(*)::int as count from ${table.name} t where ${where}`;
  const [row] = await context.read<{ count: number }>({ text, values, name: statementName(text) });
  return row?.count ?? 0;
}

type Ordered<T> = T & { id: string; '#order': string };

function pageStatement<T>(
  table: Table,
  options: ListOptions<T>,
  args: ListArgs,
  page: Page,
  where: string,
  parameters: Parameters,
  info: GraphQLResolveInfo,
): Statement {
  const order = args.order ?? options.defaultOrder;
  const property = ordersOf(options).find((name) => orderName(name, '') === order.replace(/(ASC|DESC)$/, '')) as string;
  const computed = options.computed?.[property];
  const column = computed?.sql ?? `t.${table.columns.get(property)}`;
  const descending = order.endsWith('_DESC') !== page.backward;
  let behind = '';
  if (page.cursor !== undefined) {
    const { value, id } = readCursor(order, page.cursor);
    behind = `and (${column}, t.id) ${descending ? '<' : '>'} (${parameters.add(value, computed?.orderedAs ?? table.types.get(property) ?? 'text')}, ${parameters.add(id, 'uuid')})`;
  }
  const columns = columnsFor(table, [...selectedFields(info, 'nodes'), ...selectedFields(info, 'edges', 'node')]);
  const way = descending ? 'desc' : 'asc';
  const text = `select ${selectList(table, columns)}, ${column}::text as "#order" from ${table.name} t
    where ${where} ${behind} order by ${column} ${way}, t.id ${way} limit ${page.size + 1}`;
  return { text, values: parameters.values, name: statementName(text) };
}

function toConnection<T>(
  found: Ordered<T>[],
  page: Page,
  order: string,
  totalCount: number | undefined,
): ConnectionOf<T> {
  const nodes = found.slice(0, page.size);
  if (page.backward) nodes.reverse();
  const more = found.length > page.size;
  const edges = nodes.map((node) => ({ node, cursor: writeCursor(order, node['#order'], node.id) }));
  const pageInfo = {
    hasNextPage: page.backward ? page.cursor !== undefined : more,
    hasPreviousPage: page.backward ? more : page.cursor !== undefined,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { nodes, edges, pageInfo, ...(totalCount !== undefined && { totalCount }) };
}
