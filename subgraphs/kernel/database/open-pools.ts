import { Pool } from 'pg';
import { logger } from '#kernel/telemetry/logger';
import { urlOf } from './roles.ts';

/** A few connections to each of the domains, in its own role; none is made before it is needed. */
export function openPools(domains: readonly string[], databaseUrl: string, secret: string): Map<string, Pool> {
  return new Map(domains.map((domain) => [domain, openPool(urlOf(domain, databaseUrl, secret))]));
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 3, idleTimeoutMillis: 10_000 });
  return pool.on('error', (error) => logger.warn({ error: error.message }, 'idle connection lost'));
}
