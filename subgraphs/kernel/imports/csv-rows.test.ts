import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CsvRow, csvRows, type FileFormat, UnreadableFile } from './csv-rows.ts';

const plain: FileFormat = { delimiter: ',', quote: '"', encoding: 'utf-8', decimal: '.', dates: [] };

function fileOf(content: string | Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'csv-')), 'file.csv');
  writeFileSync(file, content);
  return file;
}

async function read(content: string | Buffer, format: Partial<FileFormat> = {}): Promise<CsvRow[]> {
  return all(csvRows(fileOf(content), { ...plain, ...format }));
}

async function all(rows: AsyncIterable<CsvRow>): Promise<CsvRow[]> {
  const list: CsvRow[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

test('a quote that is never closed makes the file unreadable and names the line of its record', async () => {
  const refusal = read('a,b\n1,2\n3,"open\n5,6\n');
  await expect(refusal).rejects.toThrow(UnreadableFile);
  await expect(refusal).rejects.toMatchObject({ line: 3 });
});

test('bytes that are not of the encoding are refused rather than replaced', async () => {
  await expect(read(Buffer.from('name\nS\xe1nchez\n', 'latin1'))).rejects.toThrow(/not utf-8/);
});

test('a file that does not exist says so', async () => {
  await expect(all(csvRows('/nowhere/at-all.csv', plain))).rejects.toThrow(/ENOENT/);
});

test('a byte order mark is skipped and CRLF ends a line', async () => {
  expect(await read('\uFEFFa,b\r\n1,2\r\n')).toEqual([
    { line: 1, values: ['a', 'b'] },
    { line: 2, values: ['1', '2'] },
  ]);
});

test('quoted line breaks belong to the value, and later records keep their true line', async () => {
  const rows = await read('a,b\r\n1,"x\r\ny ""z"""\r\n\r\n2,w\r\n');
  expect(rows.slice(1)).toEqual([
    { line: 2, values: ['1', 'x\r\ny "z"'] },
    { line: 5, values: ['2', 'w'] },
  ]);
});

test('semicolons, tabs and old encodings are read when they are named', async () => {
  expect((await read('a;b\n1,5;2\n', { delimiter: ';' }))[1]?.values).toEqual(['1,5', '2']);
  expect((await read('a\tb\n5" pipe\t"x"\n', { delimiter: '\t', quote: '' }))[1]?.values).toEqual(['5" pipe', '"x"']);
  expect((await read(Buffer.from('n\nS\xe1nchez\n', 'latin1'), { encoding: 'windows-1252' }))[1]?.values).toEqual([
    'Sánchez',
  ]);
  expect((await read(Buffer.from('\uFEFFn\nSánchez\n', 'utf16le'), { encoding: 'utf-16le' }))[1]?.values).toEqual([
    'Sánchez',
  ]);
});

test('a quote inside an unquoted value is part of it', async () => {
  expect((await read('a,b\n5" pipe,2\n'))[1]?.values).toEqual(['5" pipe', '2']);
});

test('the bytes that went by add up to the size of the file', async () => {
  const content = `a,b\n${'1,ä\n'.repeat(50_000)}`;
  let bytes = 0;
  for await (const _row of csvRows(fileOf(content), plain, (count) => (bytes += count)));
  expect(bytes).toBe(Buffer.byteLength(content));
});
