import type { Pool, PoolClient } from 'pg';
import type { TargetShape } from './target-fields.ts';

/** For whom an import works. */
export interface ImportScope {
  organizationId: string;
  /** Who is noted as the author of the rows; nobody when absent. */
  userId?: string;
  /** In which times without a zone are read; UTC by default. */
  timeZone?: string;
}

/**
 * The domains' databases during one import: each piece of work is one transaction inside the organization. With `hold` there is
 * one transaction for each domain, open until `end`: later work sees what earlier work wrote, and all of it stays or goes.
 */
export class ImportSessions {
  readonly #open = new Map<string, PoolClient>();

  constructor(
    private readonly pools: ReadonlyMap<string, Pick<Pool, 'connect'>>,
    readonly scope: ImportScope,
    private readonly hold = false,
  ) {}

  /** Runs work in the domain's database, all of it or nothing. */
  inTransaction<T>(domain: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.hold ? this.inHeld(domain, work) : this.commit(domain, work);
  }

  /** Those of the ids that are rows of the target in this organization. */
  existing(target: TargetShape, ids: readonly string[]): Promise<Set<string>> {
    return this.inTransaction(target.domain, async (client) => {
      const { rows } = await client.query<{ id: string }>(`select id from ${target.table} where id = any ($1)`, [ids]);
      return new Set(rows.map((row) => row.id));
    });
  }

  /** Ends the held transactions; what a constraint keeps from being committed in one domain is committed in none. */
  async end(outcome: 'commit' | 'rollback'): Promise<void> {
    const clients = [...this.#open.values()];
    this.#open.clear();
    try {
      if (outcome === 'commit') for (const client of clients) await client.query('set constraints all immediate');
      for (const client of clients) await client.query(outcome);
    } catch (error) {
      for (const client of clients) await client.query('rollback');
      throw error;
    } finally {
      for (const client of clients) client.release();
    }
  }

  private async commit<T>(domain: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.begin(domain);
    let failure: Error | undefined;
    try {
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

  private async inHeld<T>(domain: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = this.#open.get(domain) ?? (await this.begin(domain));
    this.#open.set(domain, client);
    await client.query('savepoint work');
    try {
      return await work(client);
    } catch (error) {
      await client.query('rollback to savepoint work');
      throw error;
    }
  }

  private async begin(domain: string): Promise<PoolClient> {
    const pool = this.pools.get(domain);
    if (!pool) throw new Error(`The import has no database for the domain "${domain}".`);
    const client = await pool.connect();
    const { organizationId, userId = '', timeZone = 'UTC' } = this.scope;
    try {
      await client.query('begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
      await client.query(
        "select set_config('app.organization_id', $1, true), set_config('app.user_id', $2, true), set_config('timezone', $3, true)",
        [organizationId, userId, timeZone],
      );
      return client;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}
