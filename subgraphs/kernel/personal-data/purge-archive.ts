import type { PoolClient } from 'pg';

/** Tables of a domain with rows that can be archived, each with the columns of other tables that refer to it. */
const ARCHIVES = `select t.oid::regclass::text as table, coalesce(array_agg(format('select from %s c where %s', k.conrelid::regclass,
      (select string_agg(format('c.%I = t.%I', child.attname, parent.attname), ' and ')
        from unnest(k.conkey, k.confkey) as pair (child_number, parent_number)
        join pg_attribute child on child.attrelid = k.conrelid and child.attnum = pair.child_number
        join pg_attribute parent on parent.attrelid = k.confrelid and parent.attnum = pair.parent_number)))
    filter (where k.oid is not null), '{}') as children
  from pg_class t join pg_namespace n on n.oid = t.relnamespace
  left join pg_constraint k on k.confrelid = t.oid and k.contype = 'f' and k.confdeltype <> 'c'
  where n.nspname = $1 and t.relkind in ('r', 'p') and exists (select from pg_attribute a
    where a.attrelid = t.oid and a.attname = 'deleted_at' and not a.attisdropped)
  group by t.oid`;

interface Archive {
  table: string;
  /** Queries of rows that refer to the row `t`. */
  children: string[];
}

/**
 * Removes rows of a domain that were archived more than so many days ago, in the transaction's organization; those that
 * something still refers to stay, so that no order loses its customer. Returns how many are gone.
 */
export async function purgeArchive(client: PoolClient, domain: string, days: number): Promise<number> {
  const { rows: archives } = await client.query<Archive>(ARCHIVES, [domain]);
  let purged = 0;
  // What refers to a row may be archived too: it goes in one round, the row in the next.
  for (let before = -1; before < purged; ) {
    before = purged;
    for (const archive of archives) purged += await purge(client, archive, days);
  }
  return purged;
}

async function purge(client: PoolClient, { table, children }: Archive, days: number): Promise<number> {
  const unreferred = children.map((child) => `and not exists (${child})`).join(' ');
  const { rowCount } = await client.query(
    `delete from ${table} t where t.deleted_at < now() - make_interval(days => $1) ${unreferred}`,
    [days],
  );
  return rowCount ?? 0;
}
