import type { PoolClient } from 'pg';
import { subjectValues, tellSql } from './personal-sql.ts';
import type { PersonalTable, Subject } from './personal-table.ts';

interface Told {
  userId: string | null;
  email: string | null;
  name: string | null;
}

/** The person with all that the tables of a domain tell more of him; the same when they tell nothing new. */
export async function learnOf(
  client: PoolClient,
  tables: readonly PersonalTable[],
  subject: Subject,
): Promise<Subject> {
  let known = subject;
  for (const table of tables) {
    const text = tellSql(table);
    if (!text) continue;
    const { rows } = await client.query<Told>(text, subjectValues(known));
    known = rows.reduce(joined, known);
  }
  return known;
}

/** Whether both say the same of the person. */
export function isSame(one: Subject, other: Subject): boolean {
  return (
    one.userId === other.userId && one.emails.length === other.emails.length && one.names.length === other.names.length
  );
}

function joined({ userId, emails, names }: Subject, told: Told): Subject {
  return {
    userId: userId ?? told.userId,
    emails: withValue(emails, told.email),
    names: withValue(names, told.name?.trim()),
  };
}

const withValue = (values: readonly string[], value: string | null | undefined): readonly string[] =>
  value && !values.includes(value) ? [...values, value] : values;
