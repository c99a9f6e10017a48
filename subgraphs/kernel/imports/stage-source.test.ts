import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FileFormat } from './csv-rows.ts';
import { stageSource } from './stage-source.ts';

const format: FileFormat = { delimiter: ',', quote: '"', encoding: 'utf-8', decimal: '.', dates: [] };
const folder = mkdtempSync(join(tmpdir(), 'stage-'));

let pool: pg.Pool;
let client: pg.PoolClient;
beforeAll(async () => {
  pool = new pg.Pool({ connectionString: process.env.AEMS_TEST_POSTGRES, max: 1 });
  client = await pool.connect();
});
beforeEach(async () => void (await client.query('rollback; begin')));
afterAll(async () => {
  client.release(true);
  await pool.end();
  rmSync(folder, { recursive: true });
});

const path = join(folder, 'file.csv');

/** Stages the columns `id` and `text` of a file with this content; returns the lines that do not fit. */
function stage(content: string): Promise<string[]> {
  writeFileSync(path, content);
  return stageFile();
}

async function stageFile(onBytes?: (count: number) => void): Promise<string[]> {
  const misfits: string[] = [];
  const onMisfit = (line: number, reason: string) => void misfits.push(`${line} ${reason}`);
  await stageSource(client, 'staged', { path, format, columns: ['text', 'id'], onMisfit, ...(onBytes && { onBytes }) });
  return misfits;
}

test('records of another width and null characters are left out and told', async () => {
  expect(await stage('id,text\n1\n2,b,c\n3,d\n4,"a\0b"\n')).toEqual([
    '2 The record has 1 values, the header 2.',
    '3 The record has 3 values, the header 2.',
    '5 The record contains a null character, which no text may.',
  ]);
  expect((await client.query('select * from staged')).rows).toEqual([{ line: 4, c0: 'd', c1: '3' }]);
});

test('only the named columns are kept, without blanks around; what COPY would take for a sign stays text', async () => {
  await stage('id,other,text\n1,x, a\\b \n2,x,"tab\there\nand a line"\n3,x,\\N\n4,x,\\.\n5,x,\n');
  expect((await client.query('select c0, c1 from staged order by line')).rows).toEqual([
    { c0: 'a\\b', c1: '1' },
    { c0: 'tab\there\nand a line', c1: '2' },
    { c0: '\\N', c1: '3' },
    { c0: '\\.', c1: '4' },
    { c0: null, c1: '5' },
  ]);
});

test('what is held in memory does not grow with the file', { timeout: 60_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const megabyte = `1234567,${'x'.repeat(191)}\n`.repeat(5_000);
  const peakOf = async (megabytes: number) => {
    let [peak, bytes] = [0, 0];
    writeFileSync(path, 'id,text\n');
    for (let written = 0; written < megabytes; written += 1) appendFileSync(path, megabyte);
    await client.query('rollback; begin');
    await stageFile((count) => {
      bytes += count;
      if (Math.floor(bytes / 2_000_000) === Math.floor((bytes - count) / 2_000_000)) return;
      collectGarbage();
      const { heapUsed, external } = process.memoryUsage();
      peak = Math.max(peak, heapUsed + external);
    });
    return peak / 1_000_000;
  };
  const small = await peakOf(10);
  expect((await peakOf(60)) - small).toBeLessThan(10);
});
