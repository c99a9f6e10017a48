import { type EntityClass, type FilterQuery, LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import type { TenantEntity } from '#kernel/database/tenant-entity';
import { notFound } from '#kernel/errors/fault';

/** The row with the id, locked until the transaction ends so that two requests change it one after the other; throws NOT_FOUND. */
export async function mustFind<T extends TenantEntity>(
  em: EntityManager,
  entity: EntityClass<T>,
  id: string,
): Promise<T> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const row = isUuid(id) ? await em.findOne<T>(entity, { id } as FilterQuery<T>, { lockMode }) : null;
  if (!row) throw notFound(entity.name, id);
  return row;
}

/** Throws NOT_FOUND unless the row is there; an id that is not given is fine. */
export async function mustExist(
  em: EntityManager,
  entity: EntityClass<TenantEntity>,
  id: string | null | undefined,
): Promise<void> {
  if (id == null) return;
  const count = isUuid(id) ? await em.count<TenantEntity>(entity, { id }) : 0;
  if (count === 0) throw notFound(entity.name, id);
}
