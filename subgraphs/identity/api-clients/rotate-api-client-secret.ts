import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { PermissionNotHeld } from '../access/access.errors.ts';
import { ApiClient } from './api-client.entity.ts';
import { ApiClientIssued, type RotateApiClientSecretInput } from './api-client.types.ts';
import { ApiClientSecret } from './api-client-secret.entity.ts';
import { addSecret, refusalOfClient } from './create-api-client.ts';
import { endTokensOf } from './end-tokens-of.ts';

type Result = ApiClientIssued | PermissionNotHeld | ConfirmationRequired;

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Gives a client another secret. The last one works for another day, so that the system can change over without a gap; or not at all,
 * and what was issued for it ends too. Whoever gets the secret must hold what it opens.
 */
export async function rotateApiClientSecret(
  context: Context,
  { id, keepOld }: RotateApiClientSecretInput,
): Promise<Result> {
  const { viewer } = context;
  if (needsConfirmation(viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    await em.execute('select from identity.api_clients where id = ? for update', [id]);
    const apiClient = await em.findOne(ApiClient, { id, revokedAt: null });
    if (!apiClient) throw notFound('API client', id);
    const refusal = refusalOfClient(viewer, apiClient.scopes);
    if (refusal) return refusal;
    await em.nativeDelete(ApiClientSecret, { clientId: id, ...(keepOld && { expiresAt: { $ne: null } }) });
    await em.nativeUpdate(ApiClientSecret, { clientId: id }, { expiresAt: new Date(Date.now() + DAY_MS) });
    if (!keepOld) await endTokensOf(em, id);
    const secret = await addSecret(em, apiClient);
    const subject = { type: 'ApiClient', id, name: apiClient.name };
    await audit(em, { action: 'identity.ApiClientSecretRotated', subject, after: { keepOld } });
    return Object.assign(new ApiClientIssued(), { apiClient, secret });
  });
}
