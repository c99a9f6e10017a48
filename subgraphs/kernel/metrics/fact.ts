import type { Words } from './words.ts';

/**
 * Where figures come from: a table whose rows happened on a day, or held from a day until another.
 * SQL here is written by the domain, never by a client; the table's alias is `f`.
 */
export interface Fact {
  /** Schema and table (or view), for example `sales.order_lines`. */
  table: string;
  /** For a view: the tables that it reads, whose changes change the figures. */
  tables?: readonly string[];
  /** Where the first and last day are read, when `table` is a view for which that is much work; its alias is `f` too. */
  days?: { table: string; on: string };
  /** The day of a row: when it happened, or from when it holds. */
  on: string;
  /** For rows that hold for a time: the first day on which the row holds no more; null while it holds. */
  until?: string;
  /** Rows that count, for example `f.status <> 'CANCELLED'`; all when absent. */
  where?: string;
  /** What the figures can be broken down and filtered by, under the dimension's key. */
  dimensions: Readonly<Record<string, Dimension>>;
  /** The rows that a person sees behind a figure. */
  row: RowSource;
}

/** The tables whose changes change the rows of a fact. */
export const tablesOf = ({ table, tables }: Fact): readonly string[] => tables ?? [table];

/** One way to take a figure apart. */
export interface Dimension {
  /** For a reader: `Territory`. */
  name: string;
  description: string;
  /** What people call it. */
  words?: Words;
  /** SQL of the member's key over `f` and `join`; text, or cast to text by the engine. Null means unassigned. */
  key: string;
  /** SQL of the member's name over `f` and `join`; the key itself when absent. */
  label?: string;
  /** Joins that key and label need, one a string: `left join sales.territories territory on territory.id = f.territory_id`. */
  join?: string | readonly string[];
  /** Tables that `join` reads: a change of theirs changes the figures too. */
  tables?: readonly string[];
}

/** How facts are gathered into the rows of a drill-down. */
export interface RowSource {
  /** SQL of the key that rows are gathered by, for example `f.order_id`. */
  key: string;
  /** SQL of the row's name, for example `o.number`. */
  label: string;
  /** SQL of a second line, for example the customer's name. */
  detail?: string;
  join?: string | readonly string[];
  tables?: readonly string[];
  /** Graph type behind the key, so that a client can open it, for example `Order`. */
  type?: string;
}
