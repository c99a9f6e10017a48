import type { PoolClient } from 'pg';
import { protectSql, subjectValues } from './personal-sql.ts';
import type { PersonalTable, Subject } from './personal-table.ts';

/** Why a domain does not let the person be erased, for whoever asked to read; undefined when it does. */
export async function reasonToKeep(
  client: PoolClient,
  tables: readonly PersonalTable[],
  subject: Subject,
): Promise<string | undefined> {
  for (const text of tables.map(protectSql).filter((sql) => sql !== undefined)) {
    const { rows } = await client.query<{ reason: string | null }>(text, subjectValues(subject));
    if (rows[0]?.reason) return rows[0].reason;
  }
  return undefined;
}
