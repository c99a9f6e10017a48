import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type CsvRow, csvRows, type FileFormat } from './csv-rows.ts';

/** A file on its way into the database. */
export interface StagedFile {
  /** Path on this machine. */
  path: string;
  format: FileFormat;
  /** Names of the columns to keep: they become `c0`, `c1` and so on. */
  columns: readonly string[];
  /** Called for each record that has not the shape of the header; such a record is left out. */
  onMisfit(line: number, reason: string): void;
  onBytes?(count: number): void;
}

const CHUNK_CHARACTERS = 65_536;

/**
 * Streams some columns of a file into the new temporary table `table (line, c0, c1, ...)`, all of them text without blanks around,
 * empty ones null. Throws UnreadableFile when the file cannot be read to its end.
 */
export async function stageSource(client: PoolClient, table: string, file: StagedFile): Promise<void> {
  const columns = file.columns.map((_, index) => `c${index} text`);
  await client.query(`create temporary table ${table} (${['line int', ...columns].join(', ')}) on commit drop`);
  const rows = csvRows(file.path, file.format, file.onBytes);
  await pipeline(copyText(rows, file), client.query(copyFrom(`copy ${table} from stdin`)));
}

/** The rows in the text format of COPY, in pieces that are worth a network packet. */
async function* copyText(rows: AsyncGenerator<CsvRow>, file: StagedFile): AsyncGenerator<string> {
  const header = (await rows.next()).value?.values.map((name: string) => name.trim()) ?? [];
  const picks = file.columns.map((column) => header.indexOf(column));
  let chunk = '';
  for await (const { line, values } of rows) {
    const misfit = misfitOf(values, header.length);
    if (misfit) {
      file.onMisfit(line, misfit);
      continue;
    }
    chunk += line;
    for (const pick of picks) chunk += `\t${copyValue(values[pick] ?? '')}`;
    chunk += '\n';
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function misfitOf(values: readonly string[], width: number): string | undefined {
  if (values.length !== width) return `The record has ${values.length} values, the header ${width}.`;
  return values.some((value) => value.includes('\0'))
    ? 'The record contains a null character, which no text may.'
    : undefined;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function copyValue(value: string): string {
  const text = value.trim();
  if (text === '') return '\\N';
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text;
}
