import { LockMode } from '@mikro-orm/core';
import { isScope } from '#kernel/auth/role-scopes';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import { notFound } from '#kernel/errors/fault';
import { OwnRole } from './own-role.entity.ts';

/** An own role with its permissions, to be changed by this transaction alone; throws NOT_FOUND when there is none. */
export async function findRole(em: EntityManager, id: string): Promise<{ role: OwnRole; permissions: string[] }> {
  const role = isUuid(id) ? await em.findOne(OwnRole, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!role) throw notFound('own role', id);
  const rows = await em.execute<{ scope: string }[]>(
    'select scope from identity.role_permissions where role_id = ? order by scope',
    [id],
  );
  return { role, permissions: rows.map(({ scope }) => scope).filter(isScope) };
}
