import jwt from 'jsonwebtoken';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, identityGraph, inside } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const READ = 'identity:user.read';
const ISSUED = `__typename ... on ApiClientIssued { secret apiClient { id name scopes lastUsedAt revokedAt } }
  ... on PermissionNotHeld { message }`;
const CREATE = `mutation($input: CreateApiClientInput!) { result: createApiClient(input: $input) { ${ISSUED} } }`;
const ROTATE = `mutation($input: RotateApiClientSecretInput!) { result: rotateApiClientSecret(input: $input) { ${ISSUED} } }`;
const REVOKE = 'mutation($id: ID!) { result: revokeApiClient(id: $id) { __typename } }';
const LIST = '{ apiClients { nodes { id name lastUsedAt tokens { id scopes address } } } }';
const TOKEN = `mutation($input: _ClientCredentialsInput!) { result: _clientToken(input: $input) {
  __typename ... on _ClientToken { accessToken expiresIn scope } ... on UserError { message }
  ... on TooManyAttempts { retryAfter } } }`;

async function ownerWith(overrides: Partial<Viewer> = {}) {
  const { userId, organizationId, email } = await anOwner(graph);
  const viewer = viewerOf(identity, { userId, organizationId, ...overrides });
  return { viewer, organizationId, userId, email, ask: graph.as(viewer).ask };
}

type Ask = TestGraph['nobody']['ask'];

async function created(ask: Ask, input: object = {}) {
  const { data, errors } = await ask(CREATE, { input: { name: 'Web shop', scopes: [READ], ...input } });
  if (errors) throw errors[0];
  return data?.result;
}

async function rotated(ask: Ask, input: object): Promise<string> {
  return (await ask(ROTATE, { input })).data?.result.secret;
}

async function aClient(input: object = {}) {
  const owner = await ownerWith();
  const { secret, apiClient } = await created(owner.ask, input);
  return { ...owner, secret: secret as string, id: apiClient.id as string };
}

async function tokenFor(clientId: string, clientSecret: string, rest: object = {}) {
  const origin = { address: '192.0.2.9', userAgent: 'shop/1.0' };
  const { data, errors } = await graph.router.ask(TOKEN, { input: { clientId, clientSecret, ...origin, ...rest } });
  if (errors) throw errors[0];
  return data?.result;
}

const sessionOf = (accessToken: string) => (jwt.decode(accessToken) as { sid: string }).sid;
const refused = expect.objectContaining({ __typename: 'ClientRefused' });

describe('who may not', () => {
  test.each([
    [CREATE, { input: { name: 'x', scopes: [READ] } }],
    [ROTATE, { input: { id: newId() } }],
    [REVOKE, { id: newId() }],
    [LIST, {}],
  ])('who does not manage programs: %s', async (document, variables) => {
    const { viewer } = await ownerWith({ scopes: [READ] });
    const [stranger, colleague] = [graph.nobody, graph.as(viewer)];
    expect((await stranger.ask(document, variables)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await colleague.ask(document, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('nobody but the router asks for a token of a client', async () => {
    const input = { clientId: newId(), clientSecret: 'x', address: '::1', userAgent: '' };
    for (const asker of [graph.nobody, graph.as(viewerOf(identity))]) {
      expect((await asker.ask(TOKEN, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('who has not shown lately who he is, be it a program that holds the permission', async () => {
    const { viewer } = await ownerWith({ clientId: newId() });
    const { confirmedAt: _confirmed, ...unconfirmed } = viewer;
    const { ask } = graph.as(unconfirmed);
    expect(await created(ask)).toEqual({ __typename: 'ConfirmationRequired' });
    expect((await ask(ROTATE, { input: { id: newId() } })).data?.result.__typename).toBe('ConfirmationRequired');
    expect((await ask(REVOKE, { id: newId() })).data?.result.__typename).toBe('ConfirmationRequired');
  });

  test('who gives a client, or takes of one, what he does not hold or reach himself', async () => {
    const manage = 'identity:client.manage';
    const { ask } = await ownerWith({ scopes: [manage] });
    expect((await created(ask)).__typename).toBe('PermissionNotHeld');
    const { organizationId, id } = await aClient();
    const lesser = graph.as(viewerOf(identity, { organizationId, scopes: [manage] }));
    expect((await lesser.ask(ROTATE, { input: { id } })).data?.result.__typename).toBe('PermissionNotHeld');
    const { ask: nearsighted } = await ownerWith({ reach: { userIds: [newId()], territoryIds: null } });
    expect((await created(nearsighted)).message).toContain('every row');
  });

  test.each([
    ['a wrong secret', async ({ id }: Client) => tokenFor(id, 'aems_client_wrong')],
    ['the secret of another client', async ({ id }: Client) => tokenFor(id, (await aClient()).secret)],
    ['an unknown id', async ({ secret }: Client) => tokenFor(newId(), secret)],
    ['no id at all', async ({ secret }: Client) => tokenFor("'; drop", secret)],
  ])('a client with %s', async (_what, ask) => {
    expect(await ask(await aClient())).toEqual(refused);
  });

  test('a client from a network that is not its own, or after its end', async () => {
    const { id, secret, organizationId } = await aClient({ allowedNetworks: ['198.51.100.0/24'] });
    expect(await tokenFor(id, secret)).toEqual(refused);
    expect((await tokenFor(id, secret, { address: '198.51.100.7' })).__typename).toBe('_ClientToken');
    await inside(graph, organizationId, "update identity.api_clients set expires_at = now() - interval '1 second'");
    expect(await tokenFor(id, secret, { address: '198.51.100.7' })).toEqual(refused);
  });

  test('a client that asks for more than it may', async () => {
    const { id, secret } = await aClient();
    expect(await tokenFor(id, secret, { scope: `${READ} sales:order.read` })).toEqual({
      __typename: 'ScopeRefused',
      message: 'The client may not sales:order.read.',
    });
  });

  test('who guesses at a secret waits; the client itself does not, nor do others', async () => {
    const { id, secret, organizationId } = await aClient();
    const guesses = [];
    for (let count = 0; count < 12; count += 1) {
      guesses.push((await tokenFor(id, 'guess', { address: '203.0.113.77' })).__typename);
    }
    expect(guesses.slice(0, 10)).toEqual(Array(10).fill('ClientRefused'));
    expect(guesses.slice(10)).toEqual(['TooManyAttempts', 'TooManyAttempts']);
    expect((await tokenFor(id, secret, { address: '203.0.113.78' })).__typename).toBe('_ClientToken');
    const other = await aClient();
    expect((await tokenFor(other.id, 'guess')).__typename).toBe('ClientRefused');
    const written = (await entries(organizationId)).filter(({ action }) => action === 'identity.ClientTokenRefused');
    expect(written).toHaveLength(11);
  });

  test('a token of a client that was revoked, has ended, or may less now', async () => {
    const { id, secret, ask, organizationId } = await aClient();
    const { accessToken } = await tokenFor(id, secret);
    const session = () => door(graph).session(sessionOf(accessToken));
    expect(await session()).toMatchObject({ userId: id, organizationId, scopes: [READ], revoked: false });

    await inside(graph, organizationId, "update identity.api_clients set scopes = '{sales:order.read}'");
    expect((await session()).scopes).toEqual([]);
    await ask(REVOKE, { id });
    expect(await session()).toBeNull();
    expect(await tokenFor(id, secret)).toEqual(refused);
  });

  test('a client, to sign in as a person or to renew its session', async () => {
    const { id, secret, organizationId } = await aClient();
    await tokenFor(id, secret);
    expect(await inside(graph, organizationId, 'select * from identity.refresh_tokens')).toEqual([]);
    expect((await door(graph).refresh(secret)).__typename).toBe('RefreshRefused');
  });
});

test('a client gets a token of fifteen minutes, for all that it may or for less, that is listed while it is good', async () => {
  const { id, secret, ask, organizationId } = await aClient();

  const all = await tokenFor(id, secret);
  const less = await tokenFor(id, secret, { scope: READ });

  expect(all).toMatchObject({ __typename: '_ClientToken', expiresIn: 900, scope: READ });
  expect(less.scope).toBe(READ);
  const { sub, org } = jwt.decode(all.accessToken) as { sub: string; org: string };
  expect([sub, org]).toEqual([id, organizationId]);
  const client = (await ask(LIST)).data?.apiClients.nodes[0];
  expect(client).toMatchObject({ id, name: 'Web shop', lastUsedAt: expect.any(String) });
  expect(client.tokens.map((token: { id: string }) => token.id)).toEqual([
    sessionOf(less.accessToken),
    sessionOf(all.accessToken),
  ]);
  expect(await entries(organizationId)).toContainEqual({ action: 'identity.SignedIn', actor_id: id });
});

test('a client belongs to the organization: it goes on when whoever made it has left', async () => {
  const { id, secret, organizationId, userId } = await aClient();
  await inside(graph, organizationId, 'update identity.memberships set deleted_at = now() where user_id = ?', [userId]);
  const { accessToken } = await tokenFor(id, secret);
  expect(await door(graph).session(sessionOf(accessToken))).toMatchObject({ scopes: [READ], revoked: false });
});

test('while a secret is replaced both work; when it was stolen, nothing of the old one does', async () => {
  const { id, secret: first, ask } = await aClient();
  const kinds = async (...secrets: string[]) =>
    Promise.all(secrets.map(async (secret) => (await tokenFor(id, secret)).__typename));

  const second = await rotated(ask, { id });
  expect(await kinds(first, second)).toEqual(['_ClientToken', '_ClientToken']);

  const third = await rotated(ask, { id });
  expect(await kinds(first, second, third)).toEqual(['ClientRefused', '_ClientToken', '_ClientToken']);

  const { accessToken } = await tokenFor(id, third);
  const fourth = await rotated(ask, { id, keepOld: false });
  expect(await kinds(second, third, fourth)).toEqual(['ClientRefused', 'ClientRefused', '_ClientToken']);
  expect(await door(graph).session(sessionOf(accessToken))).toMatchObject({ revoked: true });
});

test('the old secret is good for a day after it was replaced', async () => {
  const { id, secret, ask, organizationId } = await aClient();
  await ask(ROTATE, { input: { id } });
  const left = await inside<{ hours: number }>(
    graph,
    organizationId,
    'select extract(epoch from expires_at - now())::float / 3600 as hours from identity.api_client_secrets where expires_at is not null',
  );
  expect(left[0]?.hours).toBeCloseTo(24, 1);
  await inside(
    graph,
    organizationId,
    'update identity.api_client_secrets set expires_at = now() where expires_at is not null',
  );
  expect(await tokenFor(id, secret)).toEqual(refused);
});

type Client = Awaited<ReturnType<typeof aClient>>;

const entries = (organizationId: string) =>
  asOwner<{ action: string; actor_id: string }>(
    graph,
    'select action, actor_id from audit.entries where organization_id = $1',
    [organizationId],
  );
