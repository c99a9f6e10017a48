import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import type { Vouched } from './verify-answer.ts';

/** Makes an account elsewhere a way in for a person; false when it already is somebody's, who may be invisible from here. */
export async function addIdentity(
  em: EntityManager,
  userId: string,
  { issuer, subject, email }: Vouched,
): Promise<boolean> {
  const { affectedRows } = await em.execute<{ affectedRows: number }>(
    `insert into identity.identities (id, user_id, issuer, subject, email) values (?, ?, ?, ?, ?)
      on conflict (issuer, subject) do nothing`,
    [newId(), userId, issuer, subject, email ?? null],
    'run',
  );
  return affectedRows > 0;
}
