import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import { notFound } from '#kernel/errors/fault';
import { Invitation } from './invitation.entity.ts';

/** An invitation that was neither accepted nor taken back, expired or not; undefined when it was. Throws NOT_FOUND for another id. */
export async function findOpenInvitation(em: EntityManager, id: string): Promise<Invitation | undefined> {
  const found = isUuid(id) ? await em.findOne(Invitation, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found) throw notFound('invitation', id);
  return found.acceptedAt || found.revokedAt ? undefined : found;
}
