import { Client } from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { hasPgBouncer, startPgBouncer } from './start-pgbouncer.ts';

test.runIf(hasPgBouncer)(
  'a role gets through the pooler with its password only, and settings end with the transaction',
  async () => {
    const owner = await connected(inject('postgres'));
    await owner.query("create role pooled login password 'swordfish'");
    onTestFinished(() => owner.query('drop role pooled').then(() => owner.end()));
    const pooler = await startPgBouncer(inject('postgres'), 1);
    onTestFinished(() => pooler.stop());

    await expect(connected(as(pooler.url, 'pooled', 'guessed'))).rejects.toThrow(/authentication failed/);
    const client = await connected(as(pooler.url, 'pooled', 'swordfish'));
    await client.query("begin; select set_config('app.organization_id', 'mine', true)");
    expect(await organization(client)).toBe('mine');
    await client.query('commit');
    const other = await connected(as(pooler.url, 'pooled', 'swordfish'));
    expect(await organization(other)).toBe('');
    await Promise.all([client.end(), other.end()]);
  },
);

function as(url: string, user: string, password: string): string {
  return Object.assign(new URL(url), { username: user, password }).href;
}

async function connected(url: string): Promise<Client> {
  const client = new Client(url);
  await client.connect();
  return client;
}

async function organization(client: Client): Promise<string> {
  const { rows } = await client.query("select current_setting('app.organization_id', true) as id");
  return rows[0].id;
}
