import type { Pool } from 'pg';

/** What asking leaves by itself: the conversation and its log, and how far consumers and sign-ins have come. Jobs have a clock of their own. */
const OF_ASKING = [
  ...['questions', 'conversations', 'answer_events', 'requests', 'spending', 'interactions'].map(
    (name) => `ai.${name}`,
  ),
  'kernel.cursors',
  'identity.sessions',
  'identity.refresh_tokens',
];

/** When somebody was last here. */
const SEEN = 'last_seen_at';

/** A hash of all rows of each table of the product, but for those that asking writes. */
export async function fingerprint(database: Pool): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not like 'pg%' and n.nspname not in ('information_schema', 'jobs')`,
  );
  const hashed = rows
    .filter(({ name }) => !OF_ASKING.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(row, '' order by row), '')) as hash from (select (to_jsonb(t) - '${SEEN}')::text as row from ${name} t) rows`,
    );
  const { rows: hashes } = await database.query<{ name: string; hash: string }>(hashed.join(' union all '));
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash]));
}
