import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { History } from '../history/history.ts';
import { catalogueTables } from './catalogue-tables.ts';
import { orderTables } from './order-tables.ts';
import { peopleTables } from './people-tables.ts';
import { pipelineTables } from './pipeline-tables.ts';
import { stockTables } from './stock-tables.ts';
import { csvOf, type Table } from './table.ts';

/** What the company is. */
export const companyTables = (history: History): Table[] => [...catalogueTables(history), ...peopleTables(history)];

/** What it did. */
export const businessTables = (history: History): Table[] => [
  ...pipelineTables(history),
  ...orderTables(history),
  ...stockTables(history),
];

/** Writes tables into a folder, each as `<name>.csv`: all of their rows, or those of a day (YYYY-MM-DD) and later ones. */
export async function writeFiles(tables: readonly Table[], folder: string, since?: string): Promise<void> {
  for (const table of tables) {
    await pipeline(Readable.from(csvOf(table, since)), createWriteStream(join(folder, `${table.name}.csv`)));
  }
}
