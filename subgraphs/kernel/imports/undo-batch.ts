import type { Pool, PoolClient } from 'pg';
import { type ImportScope, ImportSessions } from './import-sessions.ts';
import type { ImportTarget } from './import-target.ts';
import { shapesOf, type TargetShape } from './target-fields.ts';

/** What undoing an import did to one target. */
export interface UndoneTarget {
  target: string;
  deleted: number;
  restored: number;
}

/** Why an import stays: rows that were changed since, or are needed by later ones. Nothing was undone. */
export class UndoRefused extends Error {
  override readonly name = 'UndoRefused';
}

export interface UndoRequest {
  batchId: string;
  targets: readonly ImportTarget[];
  pools: ReadonlyMap<string, Pick<Pool, 'connect'>>;
  scope: ImportScope;
}

/**
 * Takes an import back: rows that it made are deleted, rows that it changed get their old values. Batches are undone from the newest
 * to the oldest. Throws UndoRefused when there is nothing to undo, a later batch wrote the same targets, or somebody changed a row since.
 */
export async function undoBatch({ batchId, targets, pools, scope }: UndoRequest): Promise<UndoneTarget[]> {
  const shapes = shapesOf(targets);
  const domains = [...new Set(targets.map((target) => target.domain))];
  const sessions = new ImportSessions(pools, scope, true);
  try {
    const undone: UndoneTarget[] = [];
    for (const domain of domains)
      undone.push(...(await sessions.inTransaction(domain, (client) => undoIn(client, batchId, shapes, domain))));
    if (undone.length === 0) throw new UndoRefused(`There is no import ${batchId} to undo here.`);
    await sessions.end('commit');
    return undone;
  } catch (error) {
    await sessions.end('rollback');
    throw refusalOf(error as Error);
  }
}

/** A chunk of kernel.import_changes. */
interface Change {
  id: string;
  target: string;
  inserted: boolean;
}

async function undoable(
  client: PoolClient,
  batchId: string,
  shapes: ReadonlyMap<string, TargetShape>,
  domain: string,
): Promise<Change[]> {
  const { rows } = await client.query<Change>(
    `select id::text, target, before is null as inserted from kernel.import_changes
      where batch_id = $1 and undone_at is null and domain = $2 order by kernel.import_changes.id desc`,
    [batchId, domain],
  );
  for (const target of new Set(rows.map((row) => row.target))) {
    await refuseWhenSuperseded(client, batchId, target);
    const shape = shapes.get(target);
    if (shape) await refuseWhenTouched(client, batchId, shape);
  }
  return rows;
}

async function refuseWhenSuperseded(client: PoolClient, batchId: string, target: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select batch_id as id from kernel.import_changes
      where target = $2 and undone_at is null and batch_id <> $1
        and kernel.import_changes.id > (select max(c.id) from kernel.import_changes c where c.target = $2 and c.batch_id = $1) limit 1`,
    [batchId, target],
  );
  if (rows[0]) throw new UndoRefused(`The import ${rows[0].id} wrote ${target} later; undo that one first.`);
}

/** A row nobody touched since carries the time of a transaction of some import or undo. */
async function refuseWhenTouched(client: PoolClient, batchId: string, shape: TargetShape): Promise<void> {
  const { rows } = await client.query<{ count: number; example: string }>(
    `select count(*)::int as count, min(t.source_key) as example
       from kernel.import_changes c, unnest(c.row_ids) row_id join ${shape.table} t on t.id = row_id
      where c.batch_id = $1 and c.target = $2
        and t.updated_at not in (select unnest(array[written_at, coalesce(undone_at, written_at)]) from kernel.import_changes)`,
    [batchId, shape.name],
  );
  const { count = 0, example = '' } = rows[0] ?? {};
  if (count > 0)
    throw new UndoRefused(
      `${count} rows of ${shape.name} were changed since, for example ${example}; nothing was undone.`,
    );
}

async function undoIn(
  client: PoolClient,
  batchId: string,
  shapes: ReadonlyMap<string, TargetShape>,
  domain: string,
): Promise<UndoneTarget[]> {
  const undone = new Map<string, UndoneTarget>();
  const changes = await undoable(client, batchId, shapes, domain);
  for (const { id, target, inserted } of changes) {
    const shape = shapes.get(target);
    if (!shape) throw new UndoRefused(`Nothing is called ${target} any more; nothing was undone.`);
    const entry = undone.get(target) ?? { target, deleted: 0, restored: 0 };
    undone.set(target, entry);
    const { rowCount } = await client.query(inserted ? deleteSql(shape) : restoreSql(shape), [id]);
    entry[inserted ? 'deleted' : 'restored'] += rowCount ?? 0;
  }
  for (const target of undone.keys()) await runAfter(client, batchId, shapes.get(target));
  await client.query('update kernel.import_changes set undone_at = now() where id = any ($1)', [
    changes.map((change) => change.id),
  ]);
  return [...undone.values()];
}

const deleteSql = ({ table }: TargetShape): string =>
  `delete from ${table} where id in (select unnest(row_ids) from kernel.import_changes where id = $1)`;

function restoreSql({ table, fields }: TargetShape): string {
  const columns = [...fields.values()].map((field) => `"${field.column}"`);
  return `update ${table} t set ${columns.map((column) => `${column} = old.${column}`).join(', ')}
    from kernel.import_changes c, jsonb_populate_recordset(null::${table}, c.before) old where c.id = $1 and t.id = old.id`;
}

async function runAfter(client: PoolClient, batchId: string, shape: TargetShape | undefined): Promise<void> {
  if (!shape || shape.after.length === 0) return;
  await client.query('drop table if exists imported');
  await client.query(
    'create temporary table imported on commit drop as select unnest(row_ids) as id from kernel.import_changes where batch_id = ' +
      `${client.escapeLiteral(batchId)} and target = ${client.escapeLiteral(shape.name)}`,
  );
  for (const statement of shape.after) await client.query(statement);
}

function refusalOf(error: Error & { code?: string; detail?: string }): Error {
  if (error.code !== '23503') return error;
  return new UndoRefused(`Rows made since refer to imported ones: ${error.detail ?? error.message}`, { cause: error });
}
