import { beforeAll, describe, expect, test } from 'vitest';
import { hashOfSecret } from '#kernel/auth/program-secret';
import type { Viewer } from '#kernel/auth/viewer';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { letters } from '../testing/letters.ts';
import { anOwner, asOwner, identityGraph, inside } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const READ = 'identity:user.read';
const CREATE = `mutation($scopes: [String!]!, $name: String!, $expiresAt: DateTime!) {
  result: createApiKey(input: { name: $name, scopes: $scopes, expiresAt: $expiresAt }) {
    __typename
    ... on ApiKeyIssued { secret apiKey { id name hint scopes expiresAt lastUsedAt revokedAt owner { name } } }
    ... on PermissionNotHeld { permissions }
  } }`;
const ROTATE = `mutation($id: ID!) { result: rotateApiKey(id: $id) {
  __typename ... on ApiKeyIssued { secret apiKey { id hint rotatedAt } } } }`;
const REVOKE = `mutation($id: ID!) { result: revokeApiKey(id: $id) {
  __typename ... on ApiKeyRevoked { apiKey { id revokedAt } } } }`;
const OWN = '{ apiKeys { nodes { id } totalCount } }';
const ALL = '{ organizationApiKeys(filter: { isWorking: true }) { nodes { id owner { name } } } }';

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1_000).toISOString();
const proper = { scopes: [READ], name: 'Warehouse robot', expiresAt: inDays(30) };

async function ownerWith(overrides: Partial<Viewer> = {}) {
  const { userId, organizationId, email } = await anOwner(graph);
  const viewer = viewerOf(identity, { userId, organizationId, ...overrides });
  return { viewer, organizationId, userId, email, ask: graph.as(viewer).ask };
}

async function created(ask: TestGraph['nobody']['ask'], input: object = {}) {
  const { data, errors } = await ask(CREATE, { ...proper, ...input });
  if (errors) throw errors[0];
  return data?.result;
}

const stateOf = async (secret: string) =>
  (
    await graph.router.ask('query($id: ID!) { key: _apiKey(id: $id) { userId clientId scopes revoked } }', {
      id: hashOfSecret(secret),
    })
  ).data?.key;

describe('who may not', () => {
  test.each([CREATE, ROTATE, REVOKE, OWN, ALL])('nobody: %s', async (document) => {
    const { errors } = await graph.nobody.ask(document, { ...proper, id: newId() });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('anybody to whom an API key is unknown, but the router', async () => {
    const { errors } = await graph.as(viewerOf(identity)).ask('{ _apiKey(id: "x") { userId } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test.each([CREATE, ROTATE, REVOKE])('who has not shown lately who he is: %s', async (document) => {
    const { viewer } = await ownerWith();
    const { confirmedAt: _confirmed, ...unconfirmed } = viewer;
    const { data } = await graph.as(unconfirmed).ask(document, { ...proper, id: newId() });
    expect(data?.result).toEqual({ __typename: 'ConfirmationRequired' });
  });

  test.each([CREATE, ROTATE, REVOKE])('a program, which may make no further keys: %s', async (document) => {
    const { viewer } = await ownerWith({ clientId: newId() });
    const { errors } = await graph.as(viewer).ask(document, { ...proper, id: newId() });
    expect(errors?.[0]).toMatchObject({
      message: 'Only a person may do this, not a program.',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  test('who gives a key what he does not hold himself', async () => {
    const { ask } = await ownerWith({ scopes: [] });
    expect(await created(ask)).toEqual({ __typename: 'PermissionNotHeld', permissions: [READ] });
  });

  test.each([
    ['what only people do', { scopes: [READ, 'identity:user.manage'] }, ['input', 'scopes', 1]],
    ['a permission that does not exist', { scopes: ['sales:everything.do'] }, ['input', 'scopes', 0]],
    ['no permission', { scopes: [] }, ['input', 'scopes']],
    ['no name', { name: '  ' }, ['input', 'name']],
    ['an end in the past', { expiresAt: inDays(-1) }, ['input', 'expiresAt']],
    ['an end beyond a year', { expiresAt: inDays(367) }, ['input', 'expiresAt']],
  ])('a key with %s', async (_what, input, path) => {
    const { ask } = await ownerWith();
    const { errors } = await ask(CREATE, { ...proper, ...input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path }] });
  });

  test("a colleague's key, to rotate it, or to revoke it without the permission", async () => {
    const { ask, organizationId } = await ownerWith();
    const { apiKey } = await created(ask);
    const colleague = graph.as(viewerWith({ organizationId, scopes: [READ] }));
    for (const document of [ROTATE, REVOKE]) {
      expect((await colleague.ask(document, { id: apiKey.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await colleague.ask(OWN)).data?.apiKeys).toEqual({ nodes: [], totalCount: 0 });
    expect((await colleague.ask(ALL)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('an administrator of another organization', async () => {
    const [ours, theirs] = [await ownerWith(), await ownerWith()];
    const { apiKey } = await created(theirs.ask);
    expect((await ours.ask(REVOKE, { id: apiKey.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await ours.ask(ALL)).data?.organizationApiKeys.nodes).toEqual([]);
  });

  test('who has twenty keys already', async () => {
    const { ask } = await ownerWith();
    const all = await Promise.all(Array.from({ length: 22 }, () => created(ask)));
    const kinds = Map.groupBy(all, ({ __typename }) => __typename);
    expect(kinds.get('ApiKeyIssued')).toHaveLength(20);
    expect(kinds.get('TooManyApiKeys')).toHaveLength(2);
  });
});

test('a key is shown once; only its hash is kept', async () => {
  const { ask, organizationId, userId } = await ownerWith();

  const { secret, apiKey } = await created(ask);

  expect(secret).toMatch(/^aems_live_\w{49}$/);
  expect(apiKey).toEqual({
    id: expect.any(String),
    name: 'Warehouse robot',
    hint: secret.slice(0, 14),
    scopes: [READ],
    expiresAt: proper.expiresAt,
    lastUsedAt: null,
    revokedAt: null,
    owner: { name: 'Ada Lovelace' },
  });
  const kept = JSON.stringify(await inside(graph, organizationId, 'select k.*, k::text from identity.api_keys k'));
  expect(kept).not.toContain(secret.slice(15));
  expect(await stateOf(secret)).toEqual({ userId, clientId: apiKey.id, scopes: [READ], revoked: false });
  expect(await entries(organizationId)).toContainEqual({ action: 'identity.ApiKeyCreated', subject_id: apiKey.id });
});

test('its owner hears of it by mail', async () => {
  const mail = await letters();
  const { ask, email } = await ownerWith();
  await created(ask);
  await mail.to(email, /API key of yours was made/);
});

test('a key may never more than its owner may now, and nothing once he has left or must set up a second factor', async () => {
  const { ask, organizationId } = await ownerWith();
  const { secret } = await created(ask);
  const scopes = async () => (await stateOf(secret))?.scopes;

  await inside(graph, organizationId, "update identity.memberships set role = 'guest'");
  expect(await scopes()).toEqual([]);
  await inside(graph, organizationId, "update identity.memberships set role = 'owner'");
  expect(await scopes()).toEqual([READ]);
  await inside(graph, organizationId, 'update identity.memberships set mfa_required = true');
  expect(await scopes()).toEqual([]);
  await inside(graph, organizationId, 'update identity.memberships set mfa_required = false, deactivated_at = now()');
  expect(await stateOf(secret)).toBeNull();
});

test('use is noted once a minute', async () => {
  const { ask, organizationId } = await ownerWith();
  const { secret } = await created(ask);
  const lastUse = async () =>
    (await inside<{ at: string }>(graph, organizationId, 'select last_used_at::text as at from identity.api_keys'))[0]
      ?.at;

  await stateOf(secret);
  const first = await lastUse();
  await stateOf(secret);
  expect(await lastUse()).toBe(first);
  await inside(graph, organizationId, "update identity.api_keys set last_used_at = now() - interval '2 minutes'");
  await stateOf(secret);
  expect(new Date((await lastUse()) as string).getTime()).toBeGreaterThan(Date.now() - 60_000);
});

test('another secret takes the place of the old one at once', async () => {
  const { ask } = await ownerWith();
  const { secret, apiKey } = await created(ask);

  const rotated = (await ask(ROTATE, { id: apiKey.id })).data?.result;

  expect(rotated).toMatchObject({
    __typename: 'ApiKeyIssued',
    apiKey: { id: apiKey.id, rotatedAt: expect.any(String) },
  });
  expect(await stateOf(secret)).toBeNull();
  expect(await stateOf(rotated.secret)).toMatchObject({ clientId: apiKey.id, revoked: false });
});

test('a key is revoked by its owner, or by who manages the programs of the organization', async () => {
  const { ask, organizationId } = await ownerWith();
  const [own, another] = [await created(ask), await created(ask)];

  expect((await ask(REVOKE, { id: own.apiKey.id })).data?.result).toEqual({
    __typename: 'ApiKeyRevoked',
    apiKey: { id: own.apiKey.id, revokedAt: expect.any(String) },
  });
  const administrator = graph.as(viewerWith({ organizationId, scopes: ['identity:client.manage', READ] }));
  expect((await administrator.ask(ALL)).data?.organizationApiKeys.nodes).toEqual([
    { id: another.apiKey.id, owner: { name: 'Ada Lovelace' } },
  ]);
  await administrator.ask(REVOKE, { id: another.apiKey.id });

  expect(await stateOf(own.secret)).toMatchObject({ revoked: true });
  expect(await stateOf(another.secret)).toMatchObject({ revoked: true });
  const revoked = (await entries(organizationId)).filter(({ action }) => action === 'identity.ApiKeyRevoked');
  expect(revoked).toHaveLength(2);
});

const entries = (organizationId: string) =>
  asOwner<{ action: string; subject_id: string }>(
    graph,
    'select action, subject_id from audit.entries where organization_id = $1',
    [organizationId],
  );
