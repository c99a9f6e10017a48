import type { PoolClient } from 'pg';
import type { FileFormat } from './csv-rows.ts';
import { columnsOf } from './expression-sql.ts';
import type { ImportSessions } from './import-sessions.ts';
import { formatFor, type ImportPlan } from './prepare-sql.ts';
import type { TargetField, TargetShape } from './target-fields.ts';
import { expectationOf } from './type-sql.ts';

/** Why a row of a file cannot be taken. */
export interface RowFault {
  /** As the mapping names it. */
  file: string;
  /** Absent when the rows break a rule of the table that names no single one. */
  line?: number;
  /** In the file; absent when the whole record is wrong. */
  column?: string;
  reason: string;
}

const PAGE = 10_000;

/**
 * Fills the temporary table `faults (line, field, kind, value)` with everything that is wrong with the rows of `prepared`:
 * wrong values, keys that occur twice, references to rows that do not exist, be it in another domain's database.
 * Returns how many rows have a fault.
 */
export async function findFaults(
  client: PoolClient,
  plan: ImportPlan,
  shapes: ReadonlyMap<string, TargetShape>,
  sessions: ImportSessions,
): Promise<number> {
  await client.query('create temporary table faults (line int, field int, kind text, value text) on commit drop');
  await client.query(`insert into faults select line, split_part(fault, '|', 1)::int, split_part(fault, '|', 2), substring(fault from '^[^|]*[|][^|]*[|](.*)')
    from prepared, unnest(faults) fault where faults <> '{}'`);
  await client.query(`insert into faults select p.line, -1, 'duplicate', format('%s|%s', d.line, p.source_key)
    from (select source_key, min(line) as line from prepared group by source_key having count(*) > 1) d join prepared p using (source_key) where p.line > d.line`);
  for (const [index, field] of plan.fields.entries()) {
    const parent = shapes.get(field.references ?? '');
    if (parent) await findOrphans(client, { plan, index, parent, sessions });
  }
  await client.query('analyze faults');
  const { rows } = await client.query<{ count: number }>('select count(distinct line)::int as count from faults');
  return rows[0]?.count ?? 0;
}

interface Reference {
  plan: ImportPlan;
  /** Of the referring field. */
  index: number;
  parent: TargetShape;
  sessions: ImportSessions;
}

async function findOrphans(client: PoolClient, reference: Reference): Promise<void> {
  const { plan, index, parent } = reference;
  const local = parent.domain === plan.shape.domain;
  if (!local) await collectAbsent(client, reference);
  const inFile =
    parent.name === plan.shape.name ? `and not exists (select from prepared q where q.id = p.f${index})` : '';
  const absent = local
    ? `not exists (select from ${parent.table} t where t.id = p.f${index})`
    : `exists (select from absent a where a.id = p.f${index})`;
  await client.query(
    `insert into faults select line, ${index}, 'orphan', k${index} from prepared p where k${index} is not null and ${absent} ${inFile}`,
  );
}

/** Asks the database of another domain, page by page, which of the referred rows are not there, and keeps those in `absent`. */
async function collectAbsent(client: PoolClient, { index, parent, sessions }: Reference): Promise<void> {
  await client.query('create temporary table if not exists absent (id uuid) on commit drop');
  await client.query('truncate absent');
  await client.query(
    `declare referred no scroll cursor for select distinct f${index} as id from prepared where f${index} is not null`,
  );
  for (;;) {
    const { rows } = await client.query<{ id: string }>(`fetch ${PAGE} from referred`);
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) break;
    const known = await sessions.existing(parent, ids);
    await client.query('insert into absent select unnest($1::uuid[])', [ids.filter((id) => !known.has(id))]);
  }
  await client.query('close referred');
}

/** Tells every fault of `faults` in the order of the file. */
export async function reportFaults(
  client: PoolClient,
  plan: ImportPlan,
  file: string,
  onFault: (fault: RowFault) => void,
): Promise<void> {
  await client.query(
    'declare found no scroll cursor for select line, field, kind, value from faults order by line, field',
  );
  for (;;) {
    const { rows } = await client.query<{ line: number; field: number; kind: string; value: string }>(
      `fetch ${PAGE} from found`,
    );
    if (rows.length === 0) break;
    for (const { line, field, kind, value } of rows) onFault({ file, line, ...describe(plan, field, kind, value) });
  }
  await client.query('close found');
}

function describe(plan: ImportPlan, index: number, kind: string, value: string): Pick<RowFault, 'column' | 'reason'> {
  const field = plan.fields[index];
  const expression = (field ? plan.fileImport.fields[field.name] : plan.fileImport.key) ?? {};
  const [column] = columnsOf(expression);
  return { ...(column !== undefined && { column }), reason: reasonOf(field, kind, value, formatFor(plan, expression)) };
}

function reasonOf(field: TargetField | undefined, kind: string, value: string, format: FileFormat): string {
  const name = field?.name ?? 'the key';
  switch (kind) {
    case 'required':
      return `There is no value for ${name}.`;
    case 'code':
      return `The code "${value}" for ${name} has no translation in the mapping.`;
    case 'orphan':
      return `There is no ${field?.references} with the key "${value}".`;
    case 'duplicate': {
      const [line, ...key] = value.split('|');
      return `The key "${key.join('|')}" stands in line ${line} already.`;
    }
    default:
      return `"${value}" for ${name} is not ${field ? expectationOf(field, format) : 'a key'}.`;
  }
}
