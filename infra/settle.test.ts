import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#kernel/database/migrate';
import { type StartedSubgraphs, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { domains } from '../subgraphs/index.ts';
import { type EmbeddedPostgres, startPostgres } from './postgres/start-postgres.ts';
import { settle } from './settle.ts';

const SECRET = 'for tests only';
const home = mkdtempSync(join(tmpdir(), 'a-ems-settle-'));

// A server of its own: on that of the other tests, their transactions would be the older ones.
let postgres: EmbeddedPostgres;
let running: StartedSubgraphs;
beforeAll(async () => {
  postgres = await startPostgres({ dataDir: join(home, 'postgres') });
  await migrate({ databaseUrl: postgres.url, secret: SECRET });
  running = await startSubgraphs({ domains, allDomains: domains, databaseUrl: postgres.url, secret: SECRET });
});
afterAll(async () => {
  await running?.close();
  await postgres?.stop();
  rmSync(home, { recursive: true });
});

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  return client;
}

const unclassified = { subcategoryId: null, subcategoryName: null, categoryId: null, categoryName: null };

test('what was said while an older transaction ran is heard all the same', async () => {
  const [older, speaker] = [await connect(), await connect()];
  const [organizationId, productId] = [randomUUID(), randomUUID()];
  await older.query('begin; select pg_current_xact_id()');
  const payload = { productId, name: 'Bell', number: 'B-1', ...unclassified };
  const say = "insert into kernel.events (organization_id, type, payload) values ($1, 'products.ProductDescribed', $2)";
  await speaker.query(say, [organizationId, JSON.stringify(payload)]);
  setTimeout(() => void older.query('commit'), 300);
  await settle(running.started);
  const { rows } = await speaker.query('select name from sales.sold_products where product_id = $1', [productId]);
  expect(rows).toEqual([{ name: 'Bell' }]);
  await Promise.all([older.end(), speaker.end()]);
});

test('a transaction that never ends is not waited for', async () => {
  const stranger = await connect();
  await stranger.query('begin; select pg_current_xact_id()');
  await settle(running.started);
  await stranger.end();
});
