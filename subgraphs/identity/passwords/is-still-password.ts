import type { EntityManager } from '#kernel/database/entity-manager';

/**
 * Whether the password of a person is the one that was looked at before the transaction began; until it ends, nobody sets another.
 * Hashing takes its time: whoever comes in by a password must not do so after another one has shut him out.
 */
export async function isStillPassword(
  em: EntityManager,
  userId: string,
  passwordHash: string | null,
): Promise<boolean> {
  const [person] = await em.execute<{ passwordHash: string | null }[]>(
    'select password_hash as "passwordHash" from identity.users where id = ? for no key update',
    [userId],
  );
  return person?.passwordHash === passwordHash;
}
