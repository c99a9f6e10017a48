import { stringify } from 'csv-stringify/sync';
import type { PersonalRows } from '#kernel/personal-data/collect-person';

/** What an export is kept as. */
export interface PersonalDocument {
  madeAt: string;
  person: { userId: string | null; emails: string[]; names: string[] };
  /** By domain. */
  data: Record<string, PersonalRows>;
}

/** An export as CSV (RFC 4180), one line for each value; what a spreadsheet would take for a formula stands behind an apostrophe. */
export function asCsv({ data }: PersonalDocument): string {
  const lines = Object.values(data).flatMap((tables) =>
    Object.entries(tables).flatMap(([table, rows]) =>
      rows.flatMap((row, index) =>
        Object.entries(row).map(([column, value]) => [table, index + 1, column, textOf(value)]),
      ),
    ),
  );
  return stringify(lines, { header: true, columns: ['table', 'row', 'column', 'value'], escape_formulas: true });
}

const textOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
