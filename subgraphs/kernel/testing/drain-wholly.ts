import { Client } from 'pg';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import { consumersOf } from '#kernel/modules/follow-modules';

/**
 * Runs the consumers of these domains until nothing that is logged waits for any of them; returns how many events they handled.
 * PostgreSQL holds events back while any transaction of the server runs that began earlier, also one of another test.
 */
export async function drainWholly(started: readonly StartedDomain[], ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const drainAll = async () => {
    const handled = await Promise.all(started.map(({ drain }) => drain()));
    return handled.reduce((sum, one) => sum + one, 0);
  };
  let handled = await drainAll();
  while (await someWait(client, started)) handled += await drainAll();
  await client.end();
  return handled;
}

async function someWait(client: Client, started: readonly StartedDomain[]): Promise<boolean> {
  for (const { name, types } of started.flatMap(({ domain }) => consumersOf(domain))) {
    const { rowCount } = await client.query(
      `select from kernel.events e left join kernel.cursors c on c.consumer = $1
        where e.type = any($2) and (c.consumer is null or (e.xid, e.id) > (c.xid, c.id)) limit 1`,
      [name, types],
    );
    if (rowCount) return true;
  }
  return false;
}
