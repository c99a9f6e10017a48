import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { ApiClient } from './api-client.entity.ts';
import { ApiClientRevoked } from './api-client.types.ts';
import { ApiClientSecret } from './api-client-secret.entity.ts';
import { endTokensOf } from './end-tokens-of.ts';

/** Lets a client in no more, with any secret or token. */
export async function revokeApiClient(context: Context, id: string): Promise<ApiClientRevoked | ConfirmationRequired> {
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const apiClient = await em.findOne(ApiClient, { id });
    if (!apiClient) throw notFound('API client', id);
    if (apiClient.revokedAt) return Object.assign(new ApiClientRevoked(), { apiClient });
    em.assign(apiClient, { revokedAt: new Date() });
    await em.flush();
    await em.nativeDelete(ApiClientSecret, { clientId: id });
    await endTokensOf(em, id);
    await audit(em, { action: 'identity.ApiClientRevoked', subject: { type: 'ApiClient', id, name: apiClient.name } });
    return Object.assign(new ApiClientRevoked(), { apiClient });
  });
}
