import pg, { type PoolClient } from 'pg';
import type { ImportPlan } from './prepare-sql.ts';
import type { TargetField, TargetShape } from './target-fields.ts';

/** How many rows a piece of an import touched. */
export interface RowCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

const CHANGES_PER_ROW = 1_000;
/** Fewer new rows than this cannot mislead the planner much; 400 unknown ones made each foreign key check twelve times slower. */
const WORTH_STATISTICS = 100;

/**
 * Writes the faultless rows of `prepared` into the target's table: new ones are inserted, differing ones updated, equal ones left
 * alone. What was there before is kept in kernel.import_changes. Leaves `imported (id, before)` with the touched rows.
 */
export async function writeRows(
  client: PoolClient,
  plan: ImportPlan,
  batchId: string,
  hasFaults: boolean,
): Promise<RowCounts> {
  const { shape } = plan;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `import ${plan.organizationId} ${shape.name}`,
  ]);
  const rows = hasFaults ? await withoutFaults(client) : 'prepared';
  const total = await client.query<{ count: number }>(`select count(*)::int as count from ${rows}`);
  await client.query(`create temporary table imported on commit drop as
    select p.id, case when t.id is not null then to_jsonb(t) end as before
      from ${rows} p left join ${shape.table} t using (id) where t.id is null or ${differs(plan)}`);
  await client.query('analyze imported');
  const inserted = await client.query(insertSql(plan, rows));
  const updated = await client.query(updateSql(plan, rows));
  await recordChanges(client, shape, batchId);
  const counts = { inserted: inserted.rowCount ?? 0, updated: updated.rowCount ?? 0 };
  if (counts.inserted + counts.updated > WORTH_STATISTICS) {
    await client.query('select kernel.refresh_statistics($1)', [shape.table]);
  }
  for (const statement of shape.after) await client.query(statement);
  return { ...counts, unchanged: (total.rows[0]?.count ?? 0) - counts.inserted - counts.updated };
}

/** The table of the rows of `prepared` that have no fault. */
async function withoutFaults(client: PoolClient): Promise<string> {
  await client.query(`create temporary table good on commit drop as
    select * from prepared p where not exists (select from faults f where f.line = p.line)`);
  return 'good';
}

/** What the columns of every business row begin with: asked for once, where their defaults would be asked for each row. */
const STAMPS = {
  organization_id: '(select kernel.current_organization_id())',
  created_by: '(select kernel.current_user_id())',
  updated_by: '(select kernel.current_user_id())',
};

function insertSql({ shape, fields }: ImportPlan, rows: string): string {
  const mapped = new Set(fields.map((field) => field.name));
  // Some defaults live in the entity alone; they are given to new rows and never overwrite what an old row has.
  const defaults = [...shape.fields.values()].filter(
    (field) => field.fallback !== undefined && !mapped.has(field.name),
  );
  const { join = '', columns: repeated = {} } = shape.repeats ?? {};
  const own = ['id', 'source_key', ...columnList(fields)];
  const values = {
    ...Object.fromEntries(own.map((column) => [column, `r.${column}`])),
    ...Object.fromEntries(defaults.map((field) => [pg.escapeIdentifier(field.column), field.fallback])),
    ...STAMPS,
    ...repeated,
  };
  const row = ['p.line', 'p.id', 'p.source_key', ...columnList(fields).map((column, i) => `p.f${i} as ${column}`)];
  return `insert into ${shape.table} (${Object.keys(values).join(', ')}) select ${Object.values(values).join(', ')}
    from (select ${row.join(', ')} from ${rows} p join imported i using (id) where i.before is null) r ${join} order by r.line`;
}

function updateSql({ shape, fields }: ImportPlan, rows: string): string {
  const sets = columnList(fields).map((column, i) => `${column} = p.f${i}`);
  if (sets.length === 0) return 'select where false';
  return `update ${shape.table} t set ${sets.join(', ')} from ${rows} p join imported i using (id) where i.before is not null and t.id = p.id`;
}

function differs({ fields }: ImportPlan): string {
  const columns = columnList(fields).map((column) => `t.${column}`);
  return columns.length === 0
    ? 'false'
    : `row(${columns.join(', ')}) is distinct from row(${fields.map((_, i) => `p.f${i}`).join(', ')})`;
}

async function recordChanges(client: PoolClient, shape: TargetShape, batchId: string): Promise<void> {
  await client.query(
    `insert into kernel.import_changes (batch_id, domain, target, row_ids, before)
     select $1, $2, $3, array_agg(id order by id), case when existed then jsonb_agg(before order by id) end
       from (select id, before, before is not null as existed, row_number() over (partition by before is not null order by id) / ${CHANGES_PER_ROW} as part
               from imported) numbered
      group by existed, part`,
    [batchId, shape.domain, shape.name],
  );
}

const columnList = (fields: readonly TargetField[]): string[] =>
  fields.map((field) => pg.escapeIdentifier(field.column));
