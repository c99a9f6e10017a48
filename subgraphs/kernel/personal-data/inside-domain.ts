import type { Pool, PoolClient } from 'pg';

/** What work inside a domain asks with. */
export type DomainClient = PoolClient;

/** Runs work as one transaction in a domain's database, under the domain's role and inside one organization. */
export async function insideDomain<T>(
  pool: Pool,
  organizationId: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    await client.query("select set_config('app.organization_id', $1, true)", [organizationId]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    failure = await client.query('rollback').then(
      () => undefined,
      (lost: Error) => lost,
    );
    throw error;
  } finally {
    client.release(failure);
  }
}
