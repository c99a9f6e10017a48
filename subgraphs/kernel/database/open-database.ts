import { type AnyEntity, type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

/** One domain's way to its data: its own login role, its own pool. */
export interface Database {
  domain: string;
  orm: MikroORM;
  pool: Pool;
  /** False behind a pooler that cannot keep named statements (`PREPARED_STATEMENTS=0`). */
  preparedStatements: boolean;
  /** Sees every read statement; the tests count with it. */
  onStatement?: (text: string) => void;
  /** Told the organization after each committed write of this process. */
  onCommit?: (organizationId: string) => void;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  domain: string;
  entities: readonly EntityClass<AnyEntity>[];
  /** The domain's own URL, see `urlOf`. */
  url: string;
  /** Most connections to hold at once; 8 by default. */
  poolSize?: number;
}

/** A request that gets no connection for so long is refused rather than kept waiting. */
const CONNECT_MS = 5_000;

/** Connects a domain; throws when the database does not answer. */
export async function openDatabase({ domain, entities, url, poolSize = 8 }: OpenDatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    driverOptions: { connectionTimeoutMillis: CONNECT_MS },
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
  });
  const connection = orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> };
  const pool = await connection.getNativeClient();
  const preparedStatements = process.env.PREPARED_STATEMENTS !== '0';
  return { domain, orm, pool, preparedStatements, close: () => orm.close(true) };
}
