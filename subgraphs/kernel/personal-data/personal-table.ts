/**
 * What becomes of a column when a person is erased:
 * `NAME` and `EMAIL` become one that nobody has, `NULL` becomes null, `MENTIONS` loses addresses and full names of the person
 * wherever they stand in the text or JSON, `DELETE_ROW` goes with its whole row, `{ keep }` stays, for the reason given.
 */
export type Erasure = 'NAME' | 'EMAIL' | 'NULL' | 'MENTIONS' | 'DELETE_ROW' | { keep: string };

/** What a domain holds about people in one table; `personal-data.ts` of the domain lists all of them. */
export interface PersonalTable {
  /** With its schema: `sales.contacts`. A table may stand twice, when its rows are of two kinds. */
  table: `${string}.${string}`;
  /**
   * SQL condition that finds the rows of a person: over the row `t` and the person `s` (`s.user_id`, `s.emails` in lower case,
   * `s.names`). Absent for a table that only mentions people: then the rows are those whose `MENTIONS` do.
   */
  person?: string;
  /** Every column that says something about a person, and what erasure makes of it. */
  columns: Readonly<Record<string, Erasure>>;
  /** Columns among them that are erased but never exported: hashes and other secrets. */
  secret?: readonly string[];
  /** Where export finds the rows, as SQL over `s`, when the wall hides some of them from the table itself. */
  rows?: string;
  /** Columns of found rows that tell more of the person, by which other rows are found. */
  tells?: { userId?: string; email?: string; name?: string };
  /** SQL over `s` that erases instead of what `columns` imply, and returns how many rows it touched. */
  erasedBy?: string;
  /** SQL over `s` that says, for a person to read, why nobody may be erased who has this place in the organization; null for others. */
  protectedBy?: string;
}

/** Who is to be found: what is known of the person so far. */
export interface Subject {
  userId: string | null;
  /** In lower case. */
  emails: readonly string[];
  /** As they are written. */
  names: readonly string[];
}

/** What stands where a name or a mention stood. */
export const ERASED_NAME = 'Erased person';
export const ERASED_MENTION = '[erased]';
