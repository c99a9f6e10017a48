import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Bench } from '../bench.ts';
import { type Line, skipped } from '../line.ts';
import { median } from '../numbers.ts';
import type { Imported } from '../world.ts';

const AIM = { first: 0.25, later: 0.5 };
const TABLES = { 'sales.order': 'sales.orders', 'sales.order_line': 'sales.order_lines' };

/** How our way went: seconds for how many rows, and the most megabytes that the process held. */
interface Brought {
  rows: number;
  seconds: number;
  peak: number;
}

/** Orders and lines on the way of every import, against the very same rows copied into the same tables without a question. */
export async function importing(bench: Bench): Promise<Line[]> {
  if (!bench.sampleFiles) return [skipped('import', 'AdventureWorks orders and lines', 'its files are not here')];
  const { imported, peak } = await bench.companies();
  const ours = [broughtBy(imported, peak)];
  const theirs = [await copyBare(bench, 'companies')];
  bench.say('importing AdventureWorks once more');
  const again = await bench.makeCompanies('imported_again', { files: bench.sampleFiles });
  ours.push(broughtBy(again.imported, again.peak));
  theirs.push(await copyBare(bench, 'imported_again'));
  return [importLine(ours, theirs)];
}

function broughtBy(imported: readonly Imported[], peak: number): Brought {
  const counted = imported.filter(({ target }) => target in TABLES);
  const sum = (column: 'rows' | 'seconds') => counted.reduce((total, one) => total + one[column], 0);
  return { rows: sum('rows'), seconds: sum('seconds'), peak };
}

function importLine(ours: readonly Brought[], theirs: readonly number[]): Line {
  const rows = ours[0]?.rows ?? 0;
  const [seconds, bareSeconds] = [median(ours.map((one) => one.seconds)), median(theirs)];
  const ratio = median(ours.map((one, round) => (theirs[round] ?? 0) / one.seconds));
  const rate = (taken: number) => `${Math.round(rows / taken).toLocaleString('en-US')} rows/s`;
  return {
    work: 'import',
    what: `AdventureWorks orders and lines, ${rows.toLocaleString('en-US')} rows`,
    ours: `${rate(seconds)}, peak ${ours.at(-1)?.peak.toFixed(0)} MB`,
    theirs: `${rate(bareSeconds)} by COPY`,
    ratio: ratio.toFixed(2),
    aim: `>= ${AIM.first}, later ${AIM.later}`,
    isReached: ratio >= AIM.first,
    figures: { rows, seconds, bareSeconds, ratio, rounds: ours },
  };
}

/** Seconds to copy what is in the tables into empty ones with the same columns, constraints and indexes. */
async function copyBare(bench: Bench, database: string): Promise<number> {
  const folder = await bench.folder();
  const client = new pg.Client({ connectionString: await bench.urlOf(database) });
  await client.connect();
  let seconds = 0;
  for (const table of Object.values(TABLES)) seconds += await copyTable(client, table, join(folder, table));
  await client.end();
  return seconds;
}

async function copyTable(client: pg.Client, table: string, file: string): Promise<number> {
  const { rows } = await client.query(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const { columns } = rows[0];
  await pipeline(client.query(copyTo(`copy ${table} (${columns}) to stdout`)), createWriteStream(file));
  const bare = `bare_${table.replace('.', '_')}`;
  await client.query(`create table ${bare} (like ${table} including all)`);
  const begun = performance.now();
  await pipeline(createReadStream(file), client.query(copyFrom(`copy ${bare} (${columns}) from stdin`)));
  const seconds = (performance.now() - begun) / 1_000;
  await client.query(`drop table ${bare}`);
  return seconds;
}
