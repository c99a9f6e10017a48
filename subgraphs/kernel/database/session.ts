import type { EntityManager } from '@mikro-orm/postgresql';
import { escapeLiteral, type PoolClient, types } from 'pg';
import { reachSettings } from '#kernel/auth/reach';
import type { Caller } from '#kernel/auth/viewer';
import type { Database } from './open-database.ts';

/** A statement to read with: `name` makes PostgreSQL keep its plan, so it must change whenever the text does. */
export interface Statement {
  text: string;
  values?: unknown[];
  name?: string;
}

/** Days stay text (no time zone shifts them); everything else as pg parses it: numeric is text, timestamptz a Date. */
const parsers = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === types.builtins.DATE ? String : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/**
 * What one request may do with its domain's database, inside its organization.
 * Reads share one read-only snapshot, so that the parts of an answer agree with each other; each write is a transaction.
 */
export class Session {
  #reading: Promise<PoolClient> | undefined;
  #closed = false;
  /** One connection runs one statement at a time; the others wait for their turn here. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly caller: Caller,
    private readonly organizationId = caller.viewer?.organizationId ?? '',
  ) {}

  /**
   * Runs work inside an organization that the use case found itself, because its caller has none yet: sign-in, sign-up,
   * the router's own questions, commands. A viewer cannot leave his organization this way.
   */
  async inside<T>(organizationId: string, work: (session: Session) => Promise<T>): Promise<T> {
    if (this.caller.viewer) throw new Error('A viewer already is inside an organization.');
    await this.end();
    const session = new Session(this.database, this.caller, organizationId);
    try {
      return await work(session);
    } finally {
      await session.end();
    }
  }

  /** Runs one statement in the request's snapshot. */
  async read<Row>({ text, values, name }: Statement): Promise<Row[]> {
    if (this.#closed) throw new Error('This request is over: its snapshot is gone.');
    this.#reading ??= this.begin();
    const client = await this.#reading;
    this.database.onStatement?.(text);
    const prepared = this.database.preparedStatements ? name : undefined;
    const result = this.#turn.then(() =>
      client.query({ text, values: values ?? [], types: parsers, ...(prepared && { name: prepared }) }),
    );
    this.#turn = result.catch(() => undefined);
    return (await result).rows as Row[];
  }

  /**
   * Runs one use case as one transaction: all of it is committed or nothing.
   * Reads that follow see what it wrote.
   */
  async write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    await this.end();
    const em = this.database.orm.em.fork({ session: { variables: this.variables() } });
    const result = await em.transactional(work);
    this.database.onCommit?.(this.organizationId);
    return result;
  }

  /** Gives the snapshot back; the next read opens a new one. */
  async end(): Promise<void> {
    const reading = this.#reading;
    this.#reading = undefined;
    const client = await reading?.catch(() => undefined);
    if (!client) return;
    await this.#turn;
    const failure = await client.query('commit').then(
      () => undefined,
      (error: Error) => error,
    );
    client.release(failure);
  }

  /** Ends the request: whatever still wants to read is refused rather than given a connection that nobody returns. */
  close(): Promise<void> {
    this.#closed = true;
    return this.end();
  }

  private async begin(): Promise<PoolClient> {
    const client = await this.database.pool.connect();
    const settings = Object.entries(this.variables()).map(
      ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`,
    );
    const comment = this.caller.correlationId.replace(/[^\w.-]/g, '');
    try {
      await client.query(
        `begin isolation level repeatable read read only; select ${settings.join(', ')} /* correlation ${comment} */`,
      );
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    return client;
  }

  private variables(): Record<string, string> {
    const { viewer, correlationId, address, userAgent } = this.caller;
    return {
      'app.organization_id': this.organizationId,
      'app.user_id': viewer?.userId ?? '',
      'app.client_id': viewer?.clientId ?? '',
      ...reachSettings(viewer?.reach),
      'app.address': address ?? '',
      'app.user_agent': userAgent ?? '',
      'app.correlation_id': correlationId,
      application_name: `${this.database.domain} ${correlationId}`.slice(0, 63),
    };
  }
}
