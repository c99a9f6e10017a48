import { Client } from 'pg';
import { Refusal } from '../refusal.ts';

const OLDEST = 150_000;
const RIGHTS = `
  select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
         rolsuper or rolcreaterole as "mayCreateRoles", has_database_privilege(current_database(), 'create') as "mayCreateSchemas",
         pg_is_in_recovery() as "isStandby"
  from pg_roles where rolname = current_user`;

interface Rights {
  version: number;
  name: string;
  mayCreateRoles: boolean;
  mayCreateSchemas: boolean;
  isStandby: boolean;
}

/** Proves that the database of `DATABASE_URL` answers and lets us in as its owner; throws a Refusal that says what is wrong. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // the query that fails says it too
  try {
    await client.connect();
    const { rows } = await client.query<Rights>(RIGHTS);
    if (rows[0]) demand(rows[0]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(reason(error as NodeJS.ErrnoException, client));
  } finally {
    await client.end().catch(() => {});
  }
}

function demand({ version, name, mayCreateRoles, mayCreateSchemas, isStandby }: Rights): void {
  if (version < OLDEST)
    throw new Refusal(`The database of DATABASE_URL is PostgreSQL ${name}: A-EMS needs 15 or newer.`);
  if (isStandby) throw new Refusal('The database of DATABASE_URL is a read-only standby: name the primary.');
  if (mayCreateRoles && mayCreateSchemas) return;
  throw new Refusal(
    'The user of DATABASE_URL may not create roles and schemas: name the owner of the database, with CREATEROLE.',
  );
}

/** Never with the URL itself: it holds a password. */
function reason({ code = '', message }: NodeJS.ErrnoException, { host, port, user, database }: Client): string {
  if (code === '3D000') return `The server of DATABASE_URL has no database "${database}": create it first.`;
  if (code.startsWith('28'))
    return `The server of DATABASE_URL does not let "${user}" in: check the user name and the password.`;
  if (code === '53300')
    return 'The server of DATABASE_URL has no connection left: raise its max_connections or stop something.';
  return `The database of DATABASE_URL at ${host}:${port} does not answer (${message || code}): start it, or correct DATABASE_URL.`;
}
