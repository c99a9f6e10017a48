/** A value of a file; absent ones stay empty. */
export type Cell = string | number | undefined;

/** One file: its columns by name, and its rows one after the other. */
export interface Table {
  /** Of the file, without `.csv`. */
  name: string;
  rows: Iterable<Readonly<Record<string, Cell>>>;
}

const SPECIAL = /[",\n\r]/;

/** The table as CSV, in pieces of some thousand lines. The first row tells the columns; each row has the same ones. */
export function* csvOf({ rows }: Table): Generator<string> {
  let lines: string[] = [];
  let isFirst = true;
  for (const row of rows) {
    if (isFirst) lines.push(Object.keys(row).join(','));
    isFirst = false;
    lines.push(Object.values(row).map(quoted).join(','));
    if (lines.length < PIECE) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  yield `${lines.join('\n')}\n`;
}

const PIECE = 4_000;

function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
