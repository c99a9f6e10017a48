import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { layOutJobTables } from '#kernel/jobs/lay-out-job-tables';
import { ensureRoles } from './roles.ts';

/** Any number that no other application on the same database uses for an advisory lock. */
const MIGRATOR_LOCK = 4_127_001;

export interface MigrateOptions {
  /** URL of a role that may create roles and schemas: the owner, never a domain's. */
  databaseUrl: string;
  /** Domains that no migration admits but that need a login role all the same. */
  domains?: readonly string[];
  /** `AEMS_SECRET`, from which the roles' passwords derive. */
  secret: string;
  /** Folder of `NNNN_domain_what.sql` and `.down.sql` files; `migrations/` of the working directory by default. */
  directory?: string;
  /** Told the name of each step before it runs. */
  onStep?: (name: string) => void;
}

/** Brings the database to the newest migration: one transaction per file, one migrator at a time. Returns what it ran. */
export function migrate(options: MigrateOptions): Promise<string[]> {
  return asMigrator(options, async (step, done) => {
    await layOutJobTables(options.databaseUrl);
    const pending = (await migrationNames(options)).filter((name) => !done.has(name));
    for (const name of pending)
      await step(name, `${name}.sql`, 'insert into public.aems_migrations (name) values ($1)');
    return pending;
  });
}

/** Undoes the migrations after `target` (all of them without one), the newest first. Returns what it undid. */
export function migrateDown(options: MigrateOptions, target = ''): Promise<string[]> {
  return asMigrator(options, async (step, done) => {
    const undone = [...done]
      .filter((name) => name > target)
      .sort()
      .reverse();
    for (const name of undone)
      await step(name, `${name}.down.sql`, 'delete from public.aems_migrations where name = $1');
    return undone;
  });
}

type Step = (name: string, file: string, record: string) => Promise<void>;

async function asMigrator<T>(options: MigrateOptions, work: (step: Step, done: Set<string>) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATOR_LOCK]);
    await client.query(
      'create table if not exists public.aems_migrations (name text primary key, ran_at timestamptz not null default now())',
    );
    await ensureRoles(client, [...(await admittedDomains(options)), ...(options.domains ?? [])], options.secret);
    const { rows } = await client.query<{ name: string }>('select name from public.aems_migrations');
    return await work(
      (name, file, record) => runFile(client, options, name, file, record),
      new Set(rows.map((row) => row.name)),
    );
  } finally {
    await client.end();
  }
}

async function runFile(
  client: Client,
  options: MigrateOptions,
  name: string,
  file: string,
  record: string,
): Promise<void> {
  options.onStep?.(name);
  const sql = await readFile(join(directoryOf(options), file), 'utf8');
  await client.query("begin; set local lock_timeout = '3s'");
  try {
    await client.query(sql);
    await client.query(record, [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${file} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** The domains that migrations admit, each of which gets a login role: `select kernel.admit('sales')`. */
async function admittedDomains(options: MigrateOptions): Promise<string[]> {
  const names = await migrationNames(options);
  const texts = await Promise.all(names.map((name) => readFile(join(directoryOf(options), `${name}.sql`), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/select kernel\.admit\('(\w+)'\)/g)].map(([, domain]) => domain as string),
  );
}

async function migrationNames(options: MigrateOptions): Promise<string[]> {
  const files = await readdir(directoryOf(options));
  return files
    .filter((file) => file.endsWith('.sql') && !file.endsWith('.down.sql'))
    .map((file) => file.slice(0, -4))
    .sort();
}

const directoryOf = (options: MigrateOptions): string => options.directory ?? join(process.cwd(), 'migrations');
