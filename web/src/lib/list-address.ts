/** What a list shows: words to look for, an order, filters by name, and where the page begins. All of it is in the address. */
export interface ListAddress<Filters = object> {
  search: string;
  order: string | undefined;
  filters: Filters;
  after: string | undefined;
  before: string | undefined;
}

/** The filters of a list by name, and the values that each may have. */
export type KnownFilters = Record<string, readonly string[]>;

/** What is chosen of them; a filter of which nothing is chosen is absent. */
export type Chosen<Known extends KnownFilters> = { -readonly [Name in keyof Known]?: Known[Name][number][] };

/** Rows on one page of a list. */
const PAGE_SIZE = 25;

/** Reads a list's address; only the named filters and, of each, only the known values count. */
export function readList<const Known extends KnownFilters>(
  search: URLSearchParams,
  known: Known,
): ListAddress<Chosen<Known>> {
  const filters = Object.entries(known).map(([name, values]): [string, string[]] => [
    name,
    (search.get(name)?.split(',') ?? []).filter((value) => values.includes(value)),
  ]);
  return {
    search: search.get('q') ?? '',
    order: search.get('order') ?? undefined,
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)) as Chosen<Known>,
    after: search.get('after') ?? undefined,
    before: search.get('before') ?? undefined,
  };
}

/** The same list changed; unless the change is a turn of the page, it begins at the front again. */
export function writeList(search: URLSearchParams, change: Record<string, string | undefined>): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('after');
  next.delete('before');
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The address as the arguments of a connection. */
export function pageVariables({ search, after, before }: ListAddress) {
  const page = before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after };
  return { ...page, search: search || undefined };
}

/** The value when it is one of those allowed, else the first of them. */
export function oneOf<Value extends string>(allowed: readonly [Value, ...Value[]], value: string | undefined): Value {
  return allowed.find((candidate) => candidate === value) ?? allowed[0];
}
