import type { EntityManager } from '@mikro-orm/postgresql';

/** One thing that was done, or refused, and by which the organization may later be held to account. */
export interface AuditEntry {
  /** `domain.PastTense`, for example `identity.RoleGranted`. */
  action: `${string}.${string}`;
  /** `REFUSED` for an attempt that was turned away; `DONE` otherwise. */
  outcome?: 'DONE' | 'REFUSED';
  /** What it was done to: its graph type, its id, and what it was called at the time. */
  subject?: { type: string; id: string; name?: string };
  /** The values that changed, before and after; never a secret, a token or a hash. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** Who did it, when the transaction does not know it: at sign-in, say. */
  actorId?: string;
}

/**
 * Records an entry in the transaction that does the thing: both are kept or neither. Who, from where and the correlation id come
 * from the transaction. Call it last: entries of one organization form a chain, so the next one waits for this commit.
 */
export async function audit(em: EntityManager, entry: AuditEntry): Promise<void> {
  const { action, outcome = 'DONE', subject, before, after, actorId } = entry;
  await em.execute('select kernel.append_audit(?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::uuid)', [
    action,
    outcome,
    subject?.type ?? null,
    subject?.id ?? null,
    subject?.name ?? null,
    before ? JSON.stringify(before) : null,
    after ? JSON.stringify(after) : null,
    actorId ?? null,
  ]);
}
