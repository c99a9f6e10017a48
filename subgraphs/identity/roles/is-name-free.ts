import type { EntityManager } from '#kernel/database/entity-manager';

/** Whether no other role has the name, whatever its case. Until the transaction ends, nobody else takes or frees a name. */
export async function isNameFree(em: EntityManager, name: string, ownId: string | null = null): Promise<boolean> {
  await em.execute("select pg_advisory_xact_lock(hashtext('identity.roles ' || kernel.current_organization_id()))");
  const taken = await em.execute<unknown[]>(
    'select 1 from identity.roles where lower(name) = lower(?) and id is distinct from ?::uuid',
    [name, ownId],
  );
  return taken.length === 0;
}
