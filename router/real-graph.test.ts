import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newKeyPair } from '#kernel/auth/keys';
import type { Viewer } from '#kernel/auth/viewer';
import { serveSubgraphs } from '#kernel/graph/serve-subgraphs';
import { startSubgraphs } from '#kernel/graph/start-subgraphs';
import { TEST_SECRET, testDatabase } from '#kernel/testing/test-database';
import { configureIdentity } from '../subgraphs/identity/configure-identity.ts';
import { domains } from '../subgraphs/index.ts';
import { verifyAccessToken } from './auth/access-token.ts';
import { sessionsFrom } from './auth/sessions.ts';
import { startRouter } from './main.ts';
import { startHive } from './testing/hive.ts';
import { connect } from './testing/live-client.ts';
import { type Answer, post } from './testing/start.ts';

const OWNER = { email: 'ada@real.example', password: 'a long enough password' };
const QUERIES = [
  '{ viewer { role organization { name currency } user { name } } }',
  `{ orders(first: 5) { totalCount nodes {
       number customer { name } lines { quantity product { name category { name } } }
  } } }`,
  `{ metrics(keys: ["sales.revenue", "sales.orders", "products.stock_units", "sales.gross_margin"]) {
       __typename key name unit value(period: { preset: ALL_TIME }) { current exact }
  } }`,
];

let graph: Awaited<ReturnType<typeof startGraph>>;
let token: string;
beforeAll(async () => {
  graph = await startGraph();
  token = await aCompanyAtWork(graph.inProcess.url);
}, 120_000);
afterAll(() => graph?.close());

test.each(QUERIES)('one process, many processes and another federation router answer the same: %s', async (query) => {
  const ours = await ask(query);
  expect(ours.errors).toBeUndefined();
  expect(Object.values(ours.data).every(Boolean)).toBe(true);
  const [overHttp, hive] = await Promise.all([post(graph.overHttp.url, { query }, token), graph.askHive(query, token)]);
  expect(overHttp.data).toEqual(ours.data);
  expect(hive.data).toEqual(ours.data);
});

test.each(['inProcess', 'overHttp'] as const)(
  'a recorded order reaches a subscriber within a second, %s',
  async (way) => {
    const events = connect(graph[way].url, { token }).subscribe({
      query: `subscription { metricChanged(keys: ["sales.orders"]) { key value(period: { preset: ALL_TIME }) { current } } }`,
    });
    let heard = 0;
    void (async () => {
      for (;;) heard = ((await events.next()) as Answer).data.metricChanged.value.current;
    })().catch(() => {});
    while (heard === 0) await recordOrder(graph.inProcess.url, token); // The stream stands when the first is heard.
    await recordOrder(graph.inProcess.url, token);
    const recorded = performance.now();
    await vi.waitFor(() => expect(heard).toBe(orders), { interval: 10 });
    expect(performance.now() - recorded).toBeLessThan(1_000);
  },
);

test.each(['inProcess', 'overHttp'] as const)(
  'signing out closes the sockets of the session within a second, %s',
  async (way) => {
    const { accessToken, cookie } = await signIn(graph.inProcess.url);
    const client = connect(graph[way].url, { token: accessToken });
    await client.opened;
    const started = performance.now();
    await fetch(`${graph.inProcess.url}/auth/sign-out`, { method: 'POST', headers: { cookie } });
    expect((await client.closed).code).toBe(4403);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect((await post(graph[way].url, { query: '{ viewer { role } }' }, accessToken)).status).toBe(401);
  },
);

function ask(query: string, variables = {}): Promise<Answer> {
  return post(graph.inProcess.url, { query, variables }, token);
}

/** All domains on one database, behind a router in the same process, a router over HTTP, and Hive Gateway over HTTP. */
async function startGraph() {
  const keys = { access: newKeyPair(), assertion: newKeyPair() };
  configureIdentity({ keys: keys.access });
  const database = await testDatabase();
  const options = { domains, allDomains: domains, databaseUrl: database.url, secret: TEST_SECRET };
  const running = await startSubgraphs(options);
  const subgraphs = running.started.map(({ subgraph }) => subgraph);
  const server = await serveSubgraphs(subgraphs, { publicKey: keys.assertion.publicKey, port: 0 });
  const urls = Object.fromEntries(subgraphs.map(({ name }) => [name, `http://127.0.0.1:${server.port}/${name}`]));
  const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8');
  // Whether an answer comes in time on a busy machine is not what is compared here.
  const common = { supergraphSdl, keys, port: 0, deadlines: { query: 10_000 } };
  const inProcess = await startRouter({ ...common, subgraphs });
  const overHttp = await startRouter({ ...common, subgraphs: urls });
  const named = (name: string) => subgraphs.find((subgraph) => subgraph.name === name) ?? raise(name);
  const sessions = sessionsFrom(named('identity'), named('organizations'));
  let viewer: Viewer | undefined;
  const caller = () => ({ actor: 'viewer', viewer: viewer as Viewer, correlationId: 'hive-test' }) as const;
  const hive = await startHive({ supergraphSdl, urls, privateKey: keys.assertion.privateKey, caller });
  return {
    inProcess,
    overHttp,
    /** Asks Hive Gateway as the bearer of the token. */
    async askHive(query: string, accessToken: string) {
      viewer = await sessions.viewerOf(verifyAccessToken(accessToken, keys.access.publicKey));
      return post(hive.url, { query });
    },
    async close() {
      await Promise.all([inProcess.close(), overHttp.close(), hive.close()]);
      await server.close();
      await running.close();
      await database.drop();
    },
  };
}

function raise(name: string): never {
  throw new Error(`There is no ${name}.`);
}

/** Founds a company that has sold something; the access token of its owner. */
async function aCompanyAtWork(url: string): Promise<string> {
  const input = { ...OWNER, name: 'Ada', organizationName: 'Real' };
  await post(url, {
    query: 'mutation($input: SignUpInput!) { signUp(input: $input) { __typename } }',
    variables: { input },
  });
  const { accessToken } = await signIn(url);
  await recordOrder(url, accessToken);
  return accessToken;
}

async function signIn(url: string) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/auth/sign-in`, { method: 'POST', headers, body: JSON.stringify(OWNER) });
  const { accessToken } = (await response.json()) as { accessToken: string };
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { accessToken, cookie: cookies.join('; ') };
}

let orders = 0;

/** Records an order of a new customer for a new product; sales has to hear of the product first. */
async function recordOrder(url: string, accessToken: string): Promise<void> {
  orders += 1;
  const create = `mutation($number: String!) {
    createCustomer(input: { kind: COMPANY, name: $number }) { ... on Customer { id } }
    createProduct(input: { number: $number, name: $number, price: "10", cost: "4" }) { ... on Product { id } }
  }`;
  const variables = { number: `No. ${orders}` };
  const { data } = await post(url, { query: create, variables }, accessToken);
  const lines = [{ productId: data.createProduct.id, quantity: 2, unitPrice: '10' }];
  const input = { number: variables.number, customerId: data.createCustomer.id, channel: 'ONLINE', lines };
  const query = 'mutation($input: RecordOrderInput!) { recordOrder(input: $input) { __typename } }';
  await vi.waitFor(
    async () => {
      const recorded = await post(url, { query, variables: { input } }, accessToken);
      expect(recorded.data).toEqual({ recordOrder: { __typename: 'Order' } });
    },
    { timeout: 10_000, interval: 100 },
  );
}
