import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/** The login role of a domain: owns nothing, is under row-level security, reaches one schema. */
const roleOf = (domain: string): string => `aems_${domain}`;

/** Works on the queues of jobs of all domains (subgraphs/kernel/jobs), under a login role of its own. */
export const JOBS = 'jobs';

/** The password of a domain's role, derived so that every process with the same `AEMS_SECRET` knows it. */
function passwordOf(domain: string, secret: string): string {
  return createHmac('sha256', secret).update(`role:${domain}`).digest('base64url');
}

/**
 * Where a domain's data lives: `<DOMAIN>_DATABASE_URL` when set, otherwise the given database under the domain's own role.
 * The owner's URL never reaches a domain.
 */
export function urlOf(domain: string, databaseUrl: string, secret: string): string {
  const own = process.env[`${domain.toUpperCase()}_DATABASE_URL`];
  if (own) return own;
  const url = new URL(databaseUrl);
  url.username = roleOf(domain);
  url.password = passwordOf(domain, secret);
  return url.href;
}

/** Makes the roles that migrations grant to, with today's passwords; safe to run at each start. */
export async function ensureRoles(client: Client, domains: readonly string[], secret: string): Promise<void> {
  await ensureRole(client, 'aems_relay', 'nologin');
  await client.query('grant aems_relay to current_user');
  for (const domain of [JOBS, ...domains]) {
    const password = client.escapeLiteral(passwordOf(domain, secret));
    await ensureRole(
      client,
      roleOf(domain),
      `login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`,
    );
  }
}

async function ensureRole(client: Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  await client.query(`${rowCount ? 'alter' : 'create'} role ${client.escapeIdentifier(name)} ${options}`);
}
