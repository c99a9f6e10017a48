import type { PoolClient } from 'pg';
import { exportSql, subjectValues } from './personal-sql.ts';
import type { PersonalTable, Subject } from './personal-table.ts';

/** Rows of a person by table, each with its personal columns. */
export type PersonalRows = Record<string, Record<string, unknown>[]>;

/** Reads everything that the tables of a domain hold about a person; tables without any are left out. */
export async function collectPerson(
  client: PoolClient,
  tables: readonly PersonalTable[],
  subject: Subject,
): Promise<PersonalRows> {
  const found: PersonalRows = {};
  for (const table of tables) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(exportSql(table), subjectValues(subject));
    if (rows.length > 0) found[table.table] = [...(found[table.table] ?? []), ...rows.map(({ row }) => row)];
  }
  return found;
}
