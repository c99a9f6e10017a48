import { ArgsType, type ClassType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { addFilterField, type FilterKind } from './filters.ts';
import { PageArgs, PageInfo } from './page.ts';

/** A value that a row has without having a column for it. */
export interface Computed {
  /** SQL over the row `t`. */
  sql: string;
  /** PostgreSQL type: with it the list can be ordered by the value, which then must never be null. */
  orderedAs?: string;
}

/** What a list offers: properties to narrow by, to order by (never null ones), and to search in. */
export interface ListOptions<T> {
  filter?: Record<string, FilterKind>;
  order: readonly (keyof T & string)[];
  search?: readonly (keyof T & string)[];
  /** What is searched beside: SQL over the row `t` that holds when something of it is like the pattern. */
  searchAlso?: (pattern: string) => string;
  /** What can be filtered and ordered by beside the columns. */
  computed?: Record<string, Computed>;
  /** Order when the client names none, for example `NAME_ASC`. */
  defaultOrder: string;
  /** SQL over the row `t` that the whole list is about, on top of what row-level security lets through. */
  where?: string;
}

/** Arguments of a list, as its args class carries them. */
export interface ListArgs extends PageArgs {
  search?: string;
  filter?: Record<string, unknown>;
  order?: string;
}

/** One page as the graph shows it. */
export interface ConnectionOf<T> {
  nodes: T[];
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  totalCount?: number;
}

/** Every archivable list can be turned to its archive. */
export const archived: FilterKind = {
  sql: 't.deleted_at is not null',
  description: 'true: only archived rows; false or absent: only rows in use.',
};

/** What a list can be narrowed by, as `XFilter`. */
export function filterClass<T>(name: string, options: ListOptions<T>): ClassType {
  @InputType(`${name}Filter`, { description: `Narrows a list of ${name}; all given conditions hold together.` })
  class Filter {}
  for (const [property, kind] of Object.entries({ ...options.filter, isArchived: archived }))
    addFilterField(Filter.prototype, property, kind);
  return Filter;
}

/** The arguments of a list: page, search, filter and order. */
export function argsClass<T>(name: string, options: ListOptions<T>, Filter: ClassType): ClassType<ListArgs> {
  const orders = ordersOf(options);
  const Order = Object.fromEntries(
    orders.flatMap((property) => ['ASC', 'DESC'].map((way) => [orderName(property, way), orderName(property, way)])),
  );
  registerEnumType(Order, {
    name: `${name}Order`,
    description: `The order of a list of ${name}.`,
    valuesConfig: Object.fromEntries(
      orders.flatMap((property) => [
        [orderName(property, 'ASC'), { description: `By ${property}, smallest first.` }],
        [orderName(property, 'DESC'), { description: `By ${property}, largest first.` }],
      ]),
    ),
  });
  @ArgsType()
  class Args extends PageArgs {
    @Field(() => String, { nullable: true, description: 'Only rows that contain this text, whatever its case.' })
    search?: string;

    @Field(() => Filter, { nullable: true, description: 'Only rows that meet these conditions.' })
    filter?: Record<string, unknown>;

    @Field(() => Order as object, {
      nullable: true,
      description: `The order of the rows; ${options.defaultOrder} when absent.`,
    })
    order?: string;
  }
  return Args;
}

/** The connection of a list, after the Relay specification, with its rows also without edges. */
export function connectionClass(Node: ClassType, name: string): ClassType {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => Node, { description: 'The row.' })
    node!: object;

    @Field(() => String, { description: 'Names this place in the list, for after and before.' })
    cursor!: string;
  }
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges!: Edge[];

    @Field(() => [Node], { description: 'The rows alone.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows the whole list has.' })
    totalCount?: number;
  }
  return Connection;
}

/** Everything that a list can be ordered by. */
export function ordersOf<T>({ order, computed = {} }: ListOptions<T>): string[] {
  return [...order, ...Object.keys(computed).filter((name) => computed[name]?.orderedAs)];
}

/** `boughtOn` downwards is BOUGHT_ON_DESC. */
export const orderName = (property: string, way: string): string =>
  `${property.replace(/([A-Z])/g, '_$1').toUpperCase()}_${way}`;
