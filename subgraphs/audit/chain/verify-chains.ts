import type { Database } from '#kernel/database/open-database';
import { Session } from '#kernel/database/session';
import { type HeadsFolder, readHeads } from '../heads/heads-folder.ts';
import { type Walk, walkChain } from './walk-chain.ts';

/** What came of one chain. */
export interface VerifiedChain extends Walk {
  organizationId: string;
}

/**
 * Walks the chains of all organizations that the database or a signed head knows of. Without a folder of heads it cannot see what
 * was cut off. Throws when a kept head is not genuine.
 */
export async function* verifyChains(
  database: Database,
  folder: HeadsFolder | undefined,
): AsyncGenerator<VerifiedChain> {
  const heads = folder ? await readHeads(folder) : new Map();
  const { rows } = await database.pool.query<{ id: string }>('select organization_id as id from audit.heads()');
  for (const organizationId of new Set([...rows.map(({ id }) => id), ...heads.keys()])) {
    const session = new Session(database, { actor: 'nobody', correlationId: 'verify-audit' }, organizationId);
    try {
      yield { organizationId, ...(await walkChain(session, heads.get(organizationId) ?? [])) };
    } finally {
      await session.close();
    }
  }
}
