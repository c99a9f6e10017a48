import { Pool } from 'pg';
import { logger } from '#kernel/telemetry/logger';
import { urlOf } from './roles.ts';

/** A few connections to each of the domains, in its own role; none is made before it is needed. */
export function openPools(domains: readonly string[], databaseUrl: string, secret: string): Map<string, Pool> {
  return new Map(domains.map((domain) => [domain, openPool(domain, urlOf(domain, databaseUrl, secret))]));
}

function openPool(domain: string, connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 3, idleTimeoutMillis: 10_000 });
  // A connection that is lost says so by this event too, beside failing what runs on it; unheard it would end the process.
  const hear = (error: Error) => logger.warn({ domain, error: error.message }, 'connection lost');
  return pool.on('error', hear).on('connect', (client) => client.on('error', hear));
}
