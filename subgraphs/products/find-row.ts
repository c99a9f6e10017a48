import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '#kernel/database/entity-manager';
import { notFound } from '#kernel/errors/fault';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The row with the id, or NOT_FOUND: an id of another organization, and what is no id at all, get the same answer. */
export async function findRow<T extends { id: string }>(
  em: EntityManager,
  entity: EntityClass<T>,
  kind: string,
  id: string,
): Promise<T> {
  const [row] = UUID.test(id) ? await em.find<{ id: string }>(entity as EntityClass<{ id: string }>, { id }) : [];
  if (!row) throw notFound(kind, id);
  return row as T;
}
