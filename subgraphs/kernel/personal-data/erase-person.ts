import type { PoolClient } from 'pg';
import { eraseSql, FORGET_MENTIONS, isErasable, subjectValues } from './personal-sql.ts';
import type { PersonalTable, Subject } from './personal-table.ts';

/**
 * Erases a person from the tables of a domain and from what the kernel keeps beside them: events, work that waits, images of
 * imported rows. Returns how many rows lost something; a second time there are none.
 */
export async function erasePerson(
  client: PoolClient,
  tables: readonly PersonalTable[],
  subject: Subject,
): Promise<number> {
  const statements = [...new Set(tables.filter(isErasable).map(eraseSql)), FORGET_MENTIONS];
  let touched = 0;
  for (const text of statements) {
    const { command, rowCount, rows } = await client.query<{ touched: number }>(text, subjectValues(subject));
    touched += command === 'SELECT' ? rows.reduce((sum, row) => sum + row.touched, 0) : (rowCount ?? 0);
  }
  return touched;
}
