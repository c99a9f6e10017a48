import type { EntityManager } from '#kernel/database/entity-manager';
import type { Proof } from './user-session.entity.ts';

/** Notes that the bearer of a session has shown just now who he is, and how. */
export async function confirmSession(em: EntityManager, id: string, proof: Proof): Promise<void> {
  await em.execute(
    `update identity.sessions set confirmed_at = now(),
      proofs = case when ? = any (proofs) then proofs else array_append(proofs, ?) end where id = ?`,
    [proof, proof, id],
  );
}
