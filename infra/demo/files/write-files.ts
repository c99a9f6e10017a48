import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { History } from '../history/history.ts';
import { productTables } from './product-tables.ts';
import { salesTables } from './sales-tables.ts';
import { csvOf, type Table } from './table.ts';

/** All files of a company. */
export const tablesOf = (history: History): Table[] => [...productTables(history), ...salesTables(history)];

/** Writes all files of a company into a folder, as `<name>.csv`. */
export async function writeFiles(history: History, folder: string): Promise<void> {
  for (const table of tablesOf(history)) {
    await pipeline(Readable.from(csvOf(table)), createWriteStream(join(folder, `${table.name}.csv`)));
  }
}
