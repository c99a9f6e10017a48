import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signDelegation } from '#kernel/auth/delegation';
import { newId } from '#kernel/database/new-id';
import { Session } from '#kernel/database/session';
import { type Member, type WholeProduct, wholeProduct } from '../infra/testing/sample-company.ts';
import { connect } from './testing/live-client.ts';
import { post } from './testing/start.ts';

const ORDERS = '{ orders(first: 1) { totalCount } }';
const PRODUCTS = '{ products(first: 1) { totalCount } }';
const SCOPES = ['sales:order.read'];
const CREATE_KEY = `mutation($scopes: [String!]!, $expiresAt: DateTime!) {
  result: createApiKey(input: { name: "Robot", scopes: $scopes, expiresAt: $expiresAt }) {
    ... on ApiKeyIssued { secret apiKey { id } } } }`;
const CREATE_CLIENT = `mutation($scopes: [String!]!) { result: createApiClient(input: { name: "Shop", scopes: $scopes }) {
  ... on ApiClientIssued { secret apiClient { id } } } }`;
const COUNT_ORDERS = 'subscription { metricChanged(keys: ["sales.orders"]) { key } }';

let product: WholeProduct;
let owner: Member;
beforeAll(async () => {
  product = await wholeProduct();
  owner = await product.newMember();
}, 120_000);
afterAll(() => product?.close());

async function aKey(scopes = SCOPES, member = owner): Promise<{ secret: string; apiKey: { id: string } }> {
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  return (await member.ask(CREATE_KEY, { scopes, expiresAt })).data?.result;
}

async function aClient(scopes = SCOPES): Promise<{ secret: string; apiClient: { id: string } }> {
  return (await owner.ask(CREATE_CLIENT, { scopes })).data?.result;
}

const ask = (token: string, query: string, variables = {}) => post(product.url, { query, variables }, token);
const codeOf = async (token: string, query: string) => (await ask(token, query)).errors?.[0]?.extensions.code;

async function tokenOf(form: Record<string, string>, authorization?: string) {
  const response = await fetch(`${product.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    ...(authorization && { headers: { authorization } }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, string>,
  };
}

const GRANT = { grant_type: 'client_credentials' };
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

async function aToken(scopes = SCOPES): Promise<{ token: string; id: string }> {
  const { secret, apiClient } = await aClient(scopes);
  const { body } = await tokenOf(GRANT, basic(apiClient.id, secret));
  return { token: body.access_token as string, id: apiClient.id };
}

/** Runs a statement of identity inside the owner's organization: somebody is demoted, somebody leaves. */
async function inIdentity(organizationId: string, sql: string): Promise<void> {
  const database = product.started.find(({ domain }) => domain.name === 'identity')?.runtime.database;
  if (!database) throw new Error('There is no identity.');
  const session = new Session(database, { actor: 'nobody', correlationId: 'test' });
  await session.inside(organizationId, (there) => there.write((em) => em.execute(sql)));
}

const PROGRAMS = [
  ['an API key', async (scopes: string[]) => (await aKey(scopes)).secret],
  ['an API client', async (scopes: string[]) => (await aToken(scopes)).token],
] as const;

describe('who may not', () => {
  test('a key that is unknown, misspelt, of another kind, or in any other place than the header', async () => {
    const { secret } = await aKey();
    const { secret: ofClient } = await aClient();
    const wrong = [
      `${secret.slice(0, -1)}_`,
      secret.toLowerCase(),
      ofClient,
      'aems_live_',
      `aems_live_${'0'.repeat(49)}`,
    ];
    for (const token of wrong) {
      const { status, errors } = await ask(token, ORDERS);
      expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    const response = await fetch(`${product.url}/graphql?access_token=${secret}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `refresh=${secret}`, 'x-api-key': secret },
      body: JSON.stringify({ query: ORDERS }),
    });
    expect(response.status).toBe(401);
  });

  test.each(PROGRAMS)('%s, what it was not given, though its owner may', async (_what, tokenWith) => {
    const token = await tokenWith(SCOPES);
    expect(await codeOf(token, ORDERS)).toBeUndefined();
    expect(await codeOf(token, PRODUCTS)).toBe('FORBIDDEN');
    expect(await codeOf(token, '{ users { totalCount } }')).toBe('FORBIDDEN');
  });

  test.each(PROGRAMS)(
    '%s, what people do with their own accounts, with members, keys and clients',
    async (_what, tokenWith) => {
      const token = await tokenWith([...SCOPES, 'identity:user.read', 'organizations:organization.update']);
      const id = newId();
      const forbidden = [
        `mutation { createApiKey(input: { name: "x", scopes: ["sales:order.read"], expiresAt: "2030-01-01T00:00:00Z" }) { __typename } }`,
        `mutation { rotateApiKey(id: "${id}") { __typename } }`,
        `mutation { revokeApiKey(id: "${id}") { __typename } }`,
        `mutation { createApiClient(input: { name: "x", scopes: ["sales:order.read"] }) { __typename } }`,
        `mutation { linkIdentity(input: { provider: "google", to: "/" }) { __typename } }`,
        `mutation { endOtherSessions { count } }`,
        `mutation { endSessionsOf(userId: "${id}") { count } }`,
        `mutation { deactivateMember(userId: "${id}") { __typename } }`,
        `mutation { updateProfile(input: { name: "x" }) { __typename } }`,
      ];
      for (const mutation of forbidden)
        expect([mutation, await codeOf(token, mutation)]).toEqual([mutation, 'FORBIDDEN']);
    },
  );

  test('a key, more than its owner may, as soon as he may it no longer; and nothing when he has left', async () => {
    const member = await product.newMember();
    const { secret } = await aKey(SCOPES, member);
    expect(await codeOf(secret, ORDERS)).toBeUndefined();

    await inIdentity(member.organizationId, "update identity.memberships set role = 'guest'");
    await within(async () => expect(await codeOf(secret, ORDERS)).toBe('FORBIDDEN'));

    await inIdentity(member.organizationId, "update identity.memberships set role = 'owner', deleted_at = now()");
    await within(async () => expect(await codeOf(secret, ORDERS)).toBe('UNAUTHENTICATED'));
  });

  test('a key that was revoked: within a second, also on an open socket', async () => {
    const { secret, apiKey } = await aKey();
    const socket = connect(product.url, { token: secret });
    await socket.opened;
    socket.subscribe({ query: COUNT_ORDERS });
    expect(await codeOf(secret, ORDERS)).toBeUndefined();

    await owner.ask('mutation($id: ID!) { revokeApiKey(id: $id) { __typename } }', { id: apiKey.id });

    await within(async () => expect(await codeOf(secret, ORDERS)).toBe('UNAUTHENTICATED'));
    expect((await socket.closed).code).toBe(4403);
  });

  test('a client that was revoked: within a second, also on an open socket', async () => {
    const { token, id } = await aToken();
    const socket = connect(product.url, { token });
    await socket.opened;
    expect(await codeOf(token, ORDERS)).toBeUndefined();

    await owner.ask('mutation($id: ID!) { revokeApiClient(id: $id) { __typename } }', { id });

    await within(async () => expect(await codeOf(token, ORDERS)).toBe('UNAUTHENTICATED'));
    expect((await socket.closed).code).toBe(4403);
  });

  test('a client, to change the organization or to renew what it has', async () => {
    const { token } = await aToken();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ organizationId: owner.organizationId });
    expect((await fetch(`${product.url}/auth/switch`, { method: 'POST', headers, body })).status).toBe(403);
    const refreshed = await fetch(`${product.url}/auth/refresh`, {
      method: 'POST',
      headers: { cookie: `refresh=${token}` },
    });
    expect(refreshed.status).toBe(401);
  });

  test.each<[string, Record<string, string>, (id: string, secret: string) => string | undefined, number, string]>([
    ['a wrong secret', GRANT, (id) => basic(id, 'wrong'), 401, 'invalid_client'],
    ['nothing', GRANT, () => undefined, 401, 'invalid_client'],
    ['a header that is no Basic', GRANT, () => 'Bearer x', 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, basic, 400, 'unsupported_grant_type'],
    ['no grant', { scope: 'x' }, basic, 400, 'invalid_request'],
    ['its secret twice', { ...GRANT, client_secret: 'x' }, basic, 400, 'invalid_request'],
    ['another id in the form', { ...GRANT, client_id: newId() }, basic, 400, 'invalid_request'],
    ['a scope that it has not', { ...GRANT, scope: 'sales:order.write' }, basic, 400, 'invalid_scope'],
  ])('a client that shows %s', async (_what, form, header, status, error) => {
    const { secret, apiClient } = await aClient();
    const answer = await tokenOf(form, header(apiClient.id, secret));
    expect([answer.status, answer.body.error]).toEqual([status, error]);
    expect(answer.body.error_description).toBeTruthy();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const asksForBasic = answer.headers.get('www-authenticate') === 'Basic realm="a-ems"';
    expect(asksForBasic).toBe(status === 401 && header(apiClient.id, secret) !== undefined);
  });

  test('a client that sends anything but a form, or a parameter twice', async () => {
    const send = (body: string, type: string) =>
      fetch(`${product.url}/oauth/token`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await send(JSON.stringify(GRANT), 'application/json')).status).toBe(415);
    const twice = await send('grant_type=client_credentials&scope=a&scope=b', 'application/x-www-form-urlencoded');
    expect([twice.status, await twice.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_request' })]);
  });
});

test.each(PROGRAMS)('%s reads and writes what it was given, in its own name', async (_what, tokenWith) => {
  const token = await tokenWith([...SCOPES, 'sales:customer.read', 'sales:customer.write']);
  const { data, errors } = await ask(
    token,
    'mutation { createCustomer(input: { kind: COMPANY, name: "Made by a program" }) { __typename ... on Customer { id name } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.createCustomer.name).toBe('Made by a program');
});

test('the audit names the program that did something, and the person for whom it acted', async () => {
  const scopes = ['organizations:organization.update'];
  const [key, client] = [await aKey(scopes), await aToken(scopes)];
  const rename = 'mutation($name: String!) { updateOrganization(input: { name: $name }) { __typename } }';
  await ask(key.secret, rename, { name: 'By a key' });
  await ask(client.token, rename, { name: 'By a client' });

  const { data } = await owner.ask(`{ viewer { user { id } }
    auditEntries(first: 20) { nodes { action actorId clientId } } }`);
  const byPrograms = data?.auditEntries.nodes.filter(({ action }: { action: string }) =>
    action.startsWith('organizations.'),
  );
  const action = byPrograms[0].action;
  expect(byPrograms.slice(0, 2)).toEqual([
    { action, actorId: client.id, clientId: client.id },
    { action, actorId: data?.viewer.user.id, clientId: key.apiKey.id },
  ]);
});

test('a client gets its token by header or by form, as RFC 6749 writes them', async () => {
  const { secret, apiClient } = await aClient([...SCOPES, 'sales:customer.read']);
  const byHeader = await tokenOf(GRANT, basic(encodeURIComponent(apiClient.id), encodeURIComponent(secret)));
  const form = { ...GRANT, client_id: apiClient.id, client_secret: secret, scope: 'sales:customer.read' };
  const byForm = await tokenOf(form);

  expect(byHeader.body).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 900,
    scope: 'sales:customer.read sales:order.read',
  });
  expect(byForm.body.scope).toBe('sales:customer.read');
  expect(byHeader.headers.get('cache-control')).toBe('no-store');
  expect(await codeOf(byHeader.body.access_token as string, ORDERS)).toBeUndefined();
  expect(await codeOf(byForm.body.access_token as string, ORDERS)).toBe('FORBIDDEN');
});

test('a program learns what it may; an API client is no person', async () => {
  const [key, client] = [(await aKey()).secret, (await aToken()).token];
  expect((await ask(key, '{ viewer { scopes user { name } } }')).data.viewer).toEqual({
    scopes: SCOPES,
    user: { name: 'Owner' },
  });
  expect((await ask(client, '{ viewer { role scopes } }')).data.viewer).toEqual({ role: 'GUEST', scopes: SCOPES });
  expect(await codeOf(client, '{ viewer { user { name } } }')).toBe('NOT_FOUND');
});

test('work that goes on for a program has its rights, as long as it works', async () => {
  const { secret, apiKey } = await aKey();
  const userId = (await ask(secret, '{ viewer { user { id } } }')).data.viewer.user.id;
  const claims = { sessionId: apiKey.id, userId, organizationId: owner.organizationId };
  const borrowed = signDelegation(claims, product.keys.assertion.privateKey);
  expect(await codeOf(borrowed, ORDERS)).toBeUndefined();
  expect(await codeOf(borrowed, PRODUCTS)).toBe('FORBIDDEN');

  await owner.ask('mutation($id: ID!) { revokeApiKey(id: $id) { __typename } }', { id: apiKey.id });
  await within(async () => expect(await codeOf(borrowed, ORDERS)).toBe('UNAUTHENTICATED'));
});

test('each program has an allowance of its own', async () => {
  const remaining = async (token: string) => {
    const { cost } = (await ask(token, ORDERS)).extensions as { cost: { remaining: number } };
    return cost.remaining;
  };
  const [first, second] = [(await aKey()).secret, (await aKey()).secret];
  const untouched = await remaining(first);
  await remaining(first);
  expect(await remaining(second)).toBe(untouched);
  expect(await remaining(first)).toBeLessThan(untouched);
});

/** What must be so within a second. */
const within = (assert: () => Promise<void>) => vi.waitFor(assert, { timeout: 1_000, interval: 20 });
