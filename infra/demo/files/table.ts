/** A value of a file; absent ones stay empty. */
export type Cell = string | number | undefined;

/** One file. */
export interface Table {
  /** Of the file, without `.csv`. */
  name: string;
  /** At least one; all have the same columns. `day` is when the row was made or last changed, YYYY-MM-DD. */
  rows: Iterable<Readonly<Record<string, Cell> & { day?: string }>>;
}

const SPECIAL = /[",\n\r]/;

/** The table as CSV, in pieces of some thousand lines: its header, and the rows of a day and later ones, or all. */
export function* csvOf({ rows }: Table, since = ''): Generator<string> {
  let lines: string[] = [];
  let hasHeader = false;
  for (const row of rows) {
    if (!hasHeader) lines.push(Object.keys(row).join(','));
    hasHeader = true;
    if (since && (row.day ?? '') < since) continue;
    lines.push(Object.values(row).map(quoted).join(','));
    if (lines.length < PIECE) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

const PIECE = 4_000;

function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
