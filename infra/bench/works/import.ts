import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Bench } from '../bench.ts';
import { type Line, skipped } from '../line.ts';
import { median } from '../numbers.ts';
import type { CompanyReady } from '../servers/company.ts';
import type { World } from '../world.ts';

const AIM = { first: 0.25, later: 0.5 };
const TABLES = { 'sales.order': 'sales.orders', 'sales.order_line': 'sales.order_lines' };

/** Orders and lines on the way of every import, against the very same rows copied into the same tables without a question. */
export async function importing(bench: Bench): Promise<Line[]> {
  const files = bench.sampleFiles;
  if (!files) return [skipped('import', 'AdventureWorks orders and lines', 'its files are not here')];
  const ours: { seconds: number; rows: number; peak: number }[] = [];
  const theirs: number[] = [];
  for (const name of ['import_1', 'import_2']) {
    const world = await bench.database(name);
    bench.say(`importing AdventureWorks into ${name}`);
    ours.push(await bringIn(bench, world, files));
    theirs.push(await copyBare(bench, world));
  }
  const seconds = median(ours.map((one) => one.seconds));
  const bare = median(theirs);
  const rows = ours[0]?.rows ?? 0;
  const ratio = median(ours.map((one, round) => (theirs[round] ?? 0) / one.seconds));
  const rate = (taken: number) => `${Math.round(rows / taken).toLocaleString('en-US')} rows/s`;
  return [
    {
      work: 'import',
      what: `AdventureWorks orders and lines, ${rows.toLocaleString('en-US')} rows`,
      ours: `${rate(seconds)}, peak ${Math.max(...ours.map(({ peak }) => peak)).toFixed(0)} MB`,
      theirs: `${rate(bare)} by COPY`,
      ratio: ratio.toFixed(2),
      aim: `>= ${AIM.first}, later ${AIM.later}`,
      isReached: ratio >= AIM.first,
      figures: { rows, seconds, bareSeconds: bare, ratio, rounds: ours },
    },
  ];
}

async function bringIn(bench: Bench, world: World, files: string) {
  const maker = await bench.start<CompanyReady>('servers/company', { ...world, files });
  const { peak } = await maker.usage();
  await maker.stop();
  const counted = maker.ready.imported.filter(({ target }) => target in TABLES);
  const sum = (column: 'rows' | 'seconds') => counted.reduce((total, one) => total + one[column], 0);
  return { rows: sum('rows'), seconds: sum('seconds'), peak };
}

/** Seconds to copy what is in the tables into empty ones with the same columns, constraints and indexes. */
async function copyBare(bench: Bench, { databaseUrl }: World): Promise<number> {
  const folder = await bench.folder();
  const client = new pg.Client({ connectionString: databaseUrl });
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
  return (performance.now() - begun) / 1_000;
}
