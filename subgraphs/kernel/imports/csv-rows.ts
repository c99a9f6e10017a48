import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';

/** How the files of a source are written. */
export interface FileFormat {
  delimiter: string;
  /** Empty when nothing is quoted. */
  quote: string;
  /** Any label of the WHATWG Encoding Standard, for example `utf-8`, `utf-16le`, `windows-1252`. A byte order mark is skipped. */
  encoding: string;
  /** Decimal mark; the other of the two, blanks and apostrophes may group thousands. */
  decimal: '.' | ',';
  /** Patterns of dates and times, for example `dd.MM.yyyy`; see date-format.ts. */
  dates: readonly string[];
}

/** One record of a file. */
export interface CsvRow {
  /** Line of the file on which the record begins, from 1. */
  line: number;
  values: string[];
}

/** A file that cannot be read to its end: wrong encoding, a quote that is never closed. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly line: number;

  constructor(line: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

/**
 * Reads a delimited file record by record, the header first, in memory that does not grow with the file. Blank lines are skipped,
 * quoted values may hold line breaks and delimiters. `onBytes` hears how many bytes of the file went by.
 * Throws UnreadableFile, with the line, when the rest of the file makes no sense.
 */
export async function* csvRows(
  file: string,
  format: FileFormat,
  onBytes?: (count: number) => void,
): AsyncGenerator<CsvRow> {
  let line = 1;
  const parser = parse({
    delimiter: format.delimiter,
    quote: format.quote || false,
    relax_column_count: true,
    relax_quotes: true,
  });
  // The iteration below gets the error of any stage: pipeline destroys the parser with it.
  pipeline(
    createReadStream(file),
    (bytes) => decoded(bytes, format.encoding, onBytes),
    parser,
    () => undefined,
  );
  try {
    for await (const values of parser as AsyncIterable<string[]>) {
      if (values.length > 1 || values[0] !== '') yield { line, values };
      line += 1 + lineBreaksIn(values);
    }
  } catch (error) {
    throw unreadable(error as NodeJS.ErrnoException, line, format);
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: string, onBytes?: (count: number) => void) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes) {
    onBytes?.(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

function lineBreaksIn(values: readonly string[]): number {
  let count = 0;
  for (const value of values) {
    for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

function unreadable(error: NodeJS.ErrnoException, line: number, format: FileFormat): Error {
  if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new UnreadableFile(
      line,
      `From about here on the file is not ${format.encoding}; name its encoding in the mapping.`,
      { cause: error },
    );
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new UnreadableFile(
      line,
      `The record that begins here opens a quote (${format.quote}) and never closes it.`,
      { cause: error },
    );
  }
  if (error.code?.startsWith('CSV_')) return new UnreadableFile(line, error.message, { cause: error });
  return error;
}
