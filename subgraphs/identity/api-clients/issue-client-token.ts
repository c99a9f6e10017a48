import { audit } from '#kernel/audit/audit';
import { hashOfSecret } from '#kernel/auth/program-secret';
import { isScope } from '#kernel/auth/role-scopes';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import type { Context } from '#kernel/graph/context';
import { networkCounter } from '../sessions/attempts.ts';
import { type Counter, count, isFirstRefusal } from '../sessions/counters.ts';
import { issueClientSession } from '../sessions/issue-session.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { ApiClient } from './api-client.entity.ts';
import { ApiClientSecret } from './api-client-secret.entity.ts';
import { isAllowed } from './check-networks.ts';
import { type ClientCredentialsInput, ClientRefused, ClientToken, ScopeRefused } from './client-token.types.ts';

/** Wrong secrets in 15 minutes that cost no waiting. */
const FREE = { client: 10, network: 50 };

type Result = ClientToken | ClientRefused | ScopeRefused | TooManyAttempts;

/**
 * Gives an API client a token for what it asks, or for all that it may. Wrong secrets are counted by client and by network; the
 * right one is never kept waiting, so that nobody can shut a client out by guessing at what cannot be guessed.
 */
export async function issueClientToken({ session }: Context, input: ClientCredentialsInput): Promise<Result> {
  const organizationId = isUuid(input.clientId) ? await organizationOf(session, input.clientId) : undefined;
  const result = organizationId
    ? await session.inside(organizationId, (inside) => inside.write((em) => letIn(em, input)))
    : new ClientRefused();
  if (!(result instanceof ClientRefused)) return result;
  const { wait, isNews } = await session.write((em) => countRefusal(em, input));
  if (organizationId && (wait === 0 || isNews)) {
    await session.inside(organizationId, (inside) => inside.write((em) => noteRefusal(em, input.clientId)));
  }
  return wait > 0 ? new TooManyAttempts(wait) : result;
}

async function organizationOf(session: Context['session'], clientId: string): Promise<string | undefined> {
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_api_client($1) as "organizationId"',
    values: [clientId],
  });
  return found?.organizationId ?? undefined;
}

async function letIn(em: EntityManager, input: ClientCredentialsInput): Promise<Result> {
  const now = new Date();
  const client = await em.findOne(ApiClient, { id: input.clientId });
  const secret = { clientId: input.clientId, hash: hashOfSecret(input.clientSecret) };
  const isRight =
    (await em.count(ApiClientSecret, { ...secret, $or: [{ expiresAt: null }, { expiresAt: { $gt: now } }] })) > 0;
  if (!client?.isLetIn(now) || !isRight || !isAllowed(client.allowedNetworks, input.address))
    return new ClientRefused();
  const may = client.scopes.filter(isScope);
  const asked = input.scope ? input.scope.split(' ').filter(Boolean) : may;
  const excess = asked.filter((scope) => !may.includes(scope));
  if (excess.length > 0 || asked.length === 0) return new ScopeRefused(excess);
  em.assign(client, { lastUsedAt: now });
  const scopes = [...new Set(asked)];
  const { accessToken, expiresIn } = await issueClientSession(em, client, scopes, input);
  return Object.assign(new ClientToken(), { accessToken, expiresIn, scope: scopes.join(' ') });
}

async function countRefusal(
  em: EntityManager,
  input: ClientCredentialsInput,
): Promise<{ wait: number; isNews: boolean }> {
  const counters: Counter[] = [
    networkCounter(input.address, 'client-network', FREE.network),
    { subject: `client:${hashOfSecret(input.clientId)}`, free: FREE.client },
  ];
  for (const counter of counters) {
    const wait = await count(em, counter);
    if (wait > 0) return { wait, isNews: await isFirstRefusal(em, counter) };
  }
  return { wait: 0, isNews: false };
}

async function noteRefusal(em: EntityManager, id: string): Promise<void> {
  const client = await em.findOne(ApiClient, { id });
  const subject = { type: 'ApiClient', id, ...(client && { name: client.name }) };
  await audit(em, { action: 'identity.ClientTokenRefused', outcome: 'REFUSED', subject });
}
