import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import { notFound } from '#kernel/errors/fault';

/** The row with the id, or NOT_FOUND: an id of another organization, and what is no id at all, get the same answer. */
export async function findRow<T extends { id: string }>(
  em: EntityManager,
  entity: EntityClass<T>,
  kind: string,
  id: string,
): Promise<T> {
  const [row] = isUuid(id) ? await em.find<{ id: string }>(entity as EntityClass<{ id: string }>, { id }) : [];
  if (!row) throw notFound(kind, id);
  return row as T;
}
