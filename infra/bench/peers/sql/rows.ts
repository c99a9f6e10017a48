import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

const names = new Map<string, string>();

/** Rows of a statement that PostgreSQL plans once for each connection. */
export async function rows<Row>(pool: Pool, text: string, values: readonly unknown[]): Promise<Row[]> {
  const name = names.get(text) ?? createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  const result = await pool.query({ text, name, values: [...values] });
  return result.rows as Row[];
}
