import { audit } from '#kernel/audit/audit';
import { hashOfSecret, newProgramSecret } from '#kernel/auth/program-secret';
import { needsConfirmation } from '#kernel/auth/step-up';
import type { Viewer } from '#kernel/auth/viewer';
import type { EntityManager } from '#kernel/database/entity-manager';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { notHeld } from '../access/may-give.ts';
import { checkProgram } from '../api-keys/check-program.ts';
import { checkedScopes } from '../api-keys/programs-may.ts';
import { ApiClient } from './api-client.entity.ts';
import { ApiClientIssued, type CreateApiClientInput } from './api-client.types.ts';
import { ApiClientSecret } from './api-client-secret.entity.ts';
import { checkedNetworks } from './check-networks.ts';

type Result = ApiClientIssued | PermissionNotHeld | ConfirmationRequired;

/** Makes a client for another system, with some of what the viewer may; its secret is in the answer and nowhere else. */
export async function createApiClient(context: Context, input: CreateApiClientInput): Promise<Result> {
  const { viewer } = context;
  if (needsConfirmation(viewer)) return new ConfirmationRequired();
  checkProgram(input);
  const scopes = checkedScopes(input.scopes);
  const allowedNetworks = checkedNetworks(input.allowedNetworks);
  const refusal = refusalOfClient(viewer, scopes);
  if (refusal) return refusal;
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  return context.write(async (em) => {
    const apiClient = em.create(ApiClient, { name: input.name.trim(), scopes, allowedNetworks, expiresAt });
    await em.flush();
    const secret = await addSecret(em, apiClient);
    const { id, name } = apiClient;
    const after = { scopes, allowedNetworks, expiresAt };
    await audit(em, { action: 'identity.ApiClientCreated', subject: { type: 'ApiClient', id, name }, after });
    return Object.assign(new ApiClientIssued(), { apiClient, secret });
  });
}

/** Why the viewer may not hold the secret of a client with these scopes; a client reaches every row, so must he. */
export function refusalOfClient(viewer: Viewer, scopes: readonly string[]): PermissionNotHeld | undefined {
  const missing = notHeld(viewer, scopes);
  if (missing.length > 0) return new PermissionNotHeld(missing);
  if (!viewer.reach) return undefined;
  return new PermissionNotHeld([], 'API clients reach every row of the organization, which you do not.');
}

/** Gives a client one more secret, and returns it. */
export async function addSecret(em: EntityManager, { id: clientId }: ApiClient): Promise<string> {
  const secret = newProgramSecret('client');
  em.create(ApiClientSecret, { clientId, hash: hashOfSecret(secret) });
  await em.flush();
  return secret;
}
