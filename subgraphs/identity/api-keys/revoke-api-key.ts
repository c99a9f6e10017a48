import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { holds, type Viewer } from '#kernel/auth/viewer';
import type { EntityManager } from '#kernel/database/entity-manager';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { IdentityScope } from '../policy.ts';
import { ApiKey } from './api-key.entity.ts';
import { ApiKeyRevoked } from './api-key.types.ts';

const MANAGE: IdentityScope = 'identity:client.manage';

/** Takes away what a key opens: one's own, or anybody's in the organization for those who manage its programs. */
export async function revokeApiKey(context: Context, id: string): Promise<ApiKeyRevoked | ConfirmationRequired> {
  const { viewer } = context;
  if (needsConfirmation(viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const apiKey = await em.findOne(ApiKey, { id, ...(mayManage(viewer) ? {} : { userId: viewer.userId }) });
    if (!apiKey) throw notFound('API key', id);
    if (apiKey.revokedAt) return Object.assign(new ApiKeyRevoked(), { apiKey });
    em.assign(apiKey, { revokedAt: new Date() });
    await em.flush();
    const subject = { type: 'ApiKey', id, name: apiKey.name };
    await audit(em, { action: 'identity.ApiKeyRevoked', subject, before: { userId: apiKey.userId } });
    return Object.assign(new ApiKeyRevoked(), { apiKey });
  });
}

/** Takes away what all keys of a person open in the organization of this transaction; returns how many did. */
export function revokeApiKeysOf(em: EntityManager, userId: string): Promise<number> {
  return em.nativeUpdate(ApiKey, { userId, revokedAt: null }, { revokedAt: new Date() });
}

const mayManage = (viewer: Viewer): boolean => holds(viewer, [[MANAGE]]);
