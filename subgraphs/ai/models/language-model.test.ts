import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import { type ModelServer, openModelServer } from '../../../infra/model-server/open-model-server.ts';
import { broken, garbage } from '../../../infra/model-server/reply.ts';
import { ai } from '../subgraph.ts';
import { addModel, allowLoopback, asOwner, someone } from '../testing/models.ts';
import { configureModels } from './egress/allowed-hosts.ts';

let graph: TestGraph;
let server: ModelServer;
beforeAll(async () => {
  [graph, server] = await Promise.all([testGraph(ai([])), openModelServer()]);
});
beforeEach(allowLoopback);
afterAll(async () => {
  configureModels({ hosts: [] });
  await server.close();
});

const SHOWN = '__typename ... on LanguageModel { id name baseUrl keySetAt isOn } ... on UserError { message }';
const UPDATE = `mutation ($input: UpdateLanguageModelInput!) { updateLanguageModel(input: $input) { ${SHOWN} } }`;
const REMOVE = 'mutation ($id: ID!) { removeLanguageModel(id: $id) { ... on LanguageModelRemoved { id } } }';
const ORDER =
  'mutation ($input: OrderLanguageModelsInput!) { orderLanguageModels(input: $input) { ... on LanguageModelsOrdered { models { name } } } }';
const TEST =
  'mutation ($id: ID!) { testLanguageModel(id: $id) { ... on LanguageModelTest { outcome message milliseconds } } }';
const LIST = '{ languageModels { id name baseUrl model keySetAt requestFields inputPrice outputPrice place isOn } }';

const ask = async (viewer: Viewer, document: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await graph.as(viewer).ask(document, variables);
  return errors ? errors[0]?.extensions.code : Object.values(data ?? {})[0];
};
const update = (viewer: Viewer, input: object) => ask(viewer, UPDATE, { input });
const entries = ({ organizationId }: Viewer) =>
  asOwner<{ action: string; before: unknown; after: unknown }>(
    graph,
    'select action, before, after from audit.entries where organization_id = $1 order by created_at',
    [organizationId],
  );

describe('may not', () => {
  test('who has not the permission, nor anybody of another organization', async () => {
    const owner = await someone(graph);
    const { id } = await addModel(graph, owner, server);
    const asker = { ...owner, scopes: ['ai:conversation.use', 'ai:usage.read'] };
    for (const document of [UPDATE, REMOVE, ORDER, TEST, LIST]) {
      const variables = { id, input: document === ORDER ? { ids: [id] } : { id } };
      expect(await ask(asker, document, variables)).toBe('FORBIDDEN');
    }
    const stranger = viewerOf(ai([]));
    expect(await ask(stranger, LIST)).toEqual([]);
    expect(await ask(stranger, UPDATE, { input: { id, name: 'Mine' } })).toBe('NOT_FOUND');
    expect(await ask(stranger, REMOVE, { id })).toBe('NOT_FOUND');
    expect(await ask(stranger, TEST, { id })).toBe('NOT_FOUND');
    expect(await ask(stranger, ORDER, { input: { ids: [id] } })).toBe('VALIDATION_FAILED');
  });

  test('who has not shown lately who he is add one, change its key or its address; its name he may', async () => {
    const owner = await someone(graph);
    const { id } = await addModel(graph, owner, server);
    const { confirmedAt: _, ...unconfirmed } = owner;
    const confirmation = { __typename: 'ConfirmationRequired' };
    expect(await addModel(graph, unconfirmed, server)).toMatchObject(confirmation);
    expect(await update(unconfirmed, { id, apiKey: 'other' })).toMatchObject(confirmation);
    expect(await update(unconfirmed, { id, baseUrl: 'https://example.com' })).toMatchObject(confirmation);
    expect(await update(unconfirmed, { id, name: 'Renamed' })).toMatchObject({ name: 'Renamed' });
  });

  test('anybody reach what nobody allowed', async () => {
    const owner = await someone(graph);
    const refused = { __typename: 'ModelAddressRefused' };
    expect(await addModel(graph, owner, { url: 'http://example.com/v1', key: '' })).toMatchObject(refused);
    expect(await addModel(graph, owner, { url: 'https://169.254.169.254/v1', key: '' })).toMatchObject(refused);
    const { id } = await addModel(graph, owner, server);
    expect(await update(owner, { id, baseUrl: 'https://10.0.0.1/v1' })).toMatchObject(refused);
  });
});

describe('a key', () => {
  test('is sealed, and no answer, audit entry or log of requests holds it', async () => {
    const owner = await someone(graph);
    const added = await addModel(graph, owner, { ...server, key: 'sk-very-secret' });
    expect(added.keySetAt).not.toBeNull();
    const list = await ask(owner, LIST);
    const rows = await asOwner(graph, 'select * from ai.models where organization_id = $1', [owner.organizationId]);
    for (const seen of [added, list, rows, await entries(owner)])
      expect(JSON.stringify(seen)).not.toContain('sk-very-secret');
    expect((await graph.as(owner).ask('{ languageModels { apiKey } }')).errors?.[0]?.message).toContain('apiKey');
  });

  test('goes to no other address than that it was given for', async () => {
    const owner = await someone(graph);
    const elsewhere = await openModelServer({ key: 'other' });
    const { id } = await addModel(graph, owner, server);
    expect(await update(owner, { id, baseUrl: elsewhere.url })).toMatchObject({ __typename: 'KeyNeededAnew' });
    await asOwner(graph, 'update ai.models set base_url = $2 where id = $1', [id, elsewhere.url]);
    expect(await ask(owner, TEST, { id })).toMatchObject({ outcome: 'REFUSED' });
    expect(elsewhere.paths).toEqual([]);
    await elsewhere.close();
  });

  test('is sent to its own; another takes its place, an empty one removes it', async () => {
    const owner = await someone(graph);
    const { id } = await addModel(graph, owner, server);
    server.next({ calls: [{ name: 'ready', arguments: { word: 'yes' } }] });
    expect(await ask(owner, TEST, { id })).toMatchObject({ outcome: 'ANSWERED', message: 'It works.' });
    expect(server.received.at(-1)?.headers.authorization).toBe(`Bearer ${server.key}`);
    await update(owner, { id, apiKey: 'wrong' });
    expect(await ask(owner, TEST, { id })).toMatchObject({ outcome: 'REFUSED' });
    expect(await update(owner, { id, apiKey: '' })).toMatchObject({ keySetAt: null });
  });
});

describe('a test of a connection', () => {
  test.each([
    [broken, 'UNAVAILABLE'],
    [garbage.noJson, 'CUT_OFF'],
    [garbage.chatter, 'RUBBISH'],
  ])('says what is wrong: %j', async (reply, outcome) => {
    const owner = await someone(graph);
    const { id } = await addModel(graph, owner, server);
    server.next(reply);
    expect(await ask(owner, TEST, { id })).toMatchObject({ outcome, message: expect.stringMatching(/\./) });
  });

  test('is paid for, and not made when the budget does not suffice', async () => {
    const owner = await someone(graph, { credits: 0 });
    const { id } = await addModel(graph, owner, server);
    const before = server.received.length;
    expect(await ask(owner, TEST, { id })).toMatchObject({ outcome: null, message: expect.stringContaining('budget') });
    expect(server.received).toHaveLength(before);
  });
});

test.each([
  [{ name: ' ' }, 'name'],
  [{ name: 'x'.repeat(101) }, 'name'],
  [{ model: '' }, 'model'],
  [{ inputPrice: '-1' }, 'inputPrice'],
  [{ maxOutputTokens: 5 }, 'maxOutputTokens'],
  [{ requestsPerMinute: 0 }, 'requestsPerMinute'],
  [{ timeoutSeconds: 31 }, 'timeoutSeconds'],
  [{ requestFields: [1] }, 'requestFields'],
  [{ requestFields: { x: 'y'.repeat(2_001) } }, 'requestFields'],
  [{ apiKey: 'with space\nand: header' }, 'apiKey'],
])('%j cannot be', async (changes, field) => {
  const owner = await someone(graph);
  const { id } = await addModel(graph, owner, server);
  const { errors } = await graph.as(owner).ask(UPDATE, { input: { id, ...changes } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: ['input', field] }] });
});

test('models are listed in their order, changed and removed, each act with its entry', async () => {
  const owner = await someone(graph);
  const a = await addModel(graph, owner, server, { name: 'A' });
  const b = await addModel(graph, owner, server, { name: 'B', requestFields: { temperature: 0 } });
  expect(await ask(owner, ORDER, { input: { ids: [b.id, a.id] } })).toEqual({ models: [{ name: 'B' }, { name: 'A' }] });
  expect(await ask(owner, ORDER, { input: { ids: [b.id, b.id] } })).toBe('VALIDATION_FAILED');
  expect(await ask(owner, ORDER, { input: { ids: [newId(), a.id] } })).toBe('VALIDATION_FAILED');
  await update(owner, { id: a.id, isOn: false, inputPrice: '3.50' });
  await ask(owner, REMOVE, { id: b.id });
  expect(await ask(owner, LIST)).toMatchObject([{ name: 'A', isOn: false, inputPrice: '3.5000', place: 2 }]);
  const actions = await entries(owner);
  expect(actions.map(({ action }) => action.replace('ai.LanguageModel', ''))).toEqual([
    'Created',
    'Created',
    'sOrdered',
    'Updated',
    'Removed',
  ]);
  expect(actions[3]).toMatchObject({
    before: { isOn: true, inputPrice: '1.0000' },
    after: { isOn: false, inputPrice: '3.50' },
  });
});

test('each preset can become a model, in which DeepSeek comes first', async () => {
  const owner = await someone(graph);
  configureModels({ hosts: ['localhost'] });
  const { data } = await graph
    .as(owner)
    .ask('{ modelPresets { key name baseUrl model inputPrice outputPrice requestFields timeoutSeconds needsKey } }');
  expect(data?.modelPresets.map(({ key }: { key: string }) => key)).toEqual([
    'deepseek',
    'openai',
    'anthropic',
    'google',
    'local',
  ]);
  for (const { key: _, needsKey, baseUrl: url, ...preset } of data?.modelPresets ?? []) {
    const added = await addModel(graph, owner, { url, key: needsKey ? 'sk-1' : '' }, preset);
    expect(added).toMatchObject({ __typename: 'LanguageModel', baseUrl: url });
  }
});
