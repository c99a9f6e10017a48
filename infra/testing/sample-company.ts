import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type KeyPair, newKeyPair } from '#kernel/auth/keys';
import { LineToRouter } from '#kernel/graph/ask-graph';
import { serveSubgraphs } from '#kernel/graph/serve-subgraphs';
import { type StartedDomain, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { importFolder } from '#kernel/imports/import-folder';
import { drainWholly } from '#kernel/testing/drain-wholly';
import { TEST_SECRET, testDatabase } from '#kernel/testing/test-database';
import { startRouter } from '../../router/main.ts';
import { configureIdentity } from '../../subgraphs/identity/configure-identity.ts';
import { domains } from '../../subgraphs/index.ts';
import { type Rows, sampleFiles } from './sample-files.ts';

/** An answer of the graph, as a client sees it. */
export interface Answer {
  data?: Record<string, unknown> & ReturnType<typeof JSON.parse>;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** A person who is signed in to an organization of one's own. */
export interface Member {
  organizationId: string;
  token: string;
  ask(query: string, variables?: object): Promise<Answer>;
}

/** The whole product on a database of its own, with the router in front. */
export interface WholeProduct {
  url: string;
  /** URL of the database's owner. */
  databaseUrl: string;
  keys: { access: Required<KeyPair>; assertion: Required<KeyPair> };
  started: readonly StartedDomain[];
  /** Signs up an organization and its owner. */
  newMember(): Promise<Member>;
  /** Brings the sample files into a member's organization, projections and all. */
  importSample(member: Member): Promise<void>;
  /** Brings other rows in, projections and all. */
  importRows(member: Member, rows: Rows): Promise<void>;
  close(): Promise<void>;
}

export interface WholeProductOptions {
  /** Subgraphs behind HTTP, as in many processes; in this process otherwise. */
  overHttp?: boolean;
  /** Leads a database's owner URL through a pooler; the direct one is then used to listen. */
  pooled?: (url: string) => Promise<string>;
}

/** Of everyone who signs up here. */
export const PASSWORD = 'violet kettle drummer 48';

/** Starts everything but the web app. */
export async function wholeProduct({ overHttp, pooled }: WholeProductOptions = {}): Promise<WholeProduct> {
  const database = await testDatabase();
  const databaseUrl = pooled ? await pooled(database.url) : database.url;
  const keys = { access: newKeyPair(), assertion: newKeyPair() };
  configureIdentity({ keys: keys.access });
  const line = new LineToRouter();
  const running = await startSubgraphs({
    askGraph: line.ask,
    domains,
    allDomains: domains,
    databaseUrl,
    listenUrl: database.url,
    secret: TEST_SECRET,
  });
  const inProcess = running.started.map(({ subgraph }) => subgraph);
  const server = overHttp
    ? await serveSubgraphs(inProcess, { publicKey: keys.assertion.publicKey, port: 0 })
    : undefined;
  const subgraphs = server
    ? Object.fromEntries(domains.map(({ name }) => [name, `http://127.0.0.1:${server.port}/${name}`]))
    : inProcess;
  const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8');
  const router = await startRouter({
    supergraphSdl,
    subgraphs,
    keys,
    port: 0,
    limits: { costPerMinute: { user: 1e9, organization: 1e9 } },
  });
  line.connect(router.ask);
  return {
    url: router.url,
    databaseUrl: database.url,
    keys,
    started: running.started,
    newMember: () => newMember(router.url),
    importRows: (member, rows) => importRows(running.started, database.url, member, rows),
    importSample: async (member) => {
      await importRows(running.started, database.url, member);
      await tryImport(member);
      await askSomething(member);
    },
    close: async () => {
      await router.close();
      await server?.close();
      await running.close();
      await database.drop();
    },
  };
}

async function newMember(url: string): Promise<Member> {
  const email = `${randomUUID()}@example.com`;
  const input = { email, password: PASSWORD, name: 'Owner', organizationName: 'Sample' };
  const { data, errors } = await post(`${url}/graphql`, {
    query: 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }',
    variables: { input },
  });
  if (data?.signUp.__typename !== 'SignedUp') throw new Error(`Sign-up failed: ${JSON.stringify(errors ?? data)}`);
  const { accessToken: token } = await post<{ accessToken: string }>(`${url}/auth/sign-in`, {
    email,
    password: PASSWORD,
  });
  const ask = (query: string, variables?: object) => post(`${url}/graphql`, { query, variables }, token);
  const viewer = await ask('{ viewer { organization { id } } }');
  return { organizationId: viewer.data?.viewer.organization.id, token, ask };
}

async function post<T = Answer>(url: string, body: object, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

async function importRows(
  started: readonly StartedDomain[],
  databaseUrl: string,
  { organizationId }: Member,
  rows?: Rows,
): Promise<void> {
  const { folder, mapping, remove } = sampleFiles(rows);
  const faults: string[] = [];
  const { complete } = await importFolder({
    mapping,
    folder,
    targets: domains.flatMap(({ imports = [] }) => imports),
    pools: new Map(started.map(({ domain, runtime }) => [domain.name, runtime.database.pool])),
    scope: { organizationId, timeZone: 'UTC' },
    onFault: (fault) => faults.push(JSON.stringify(fault)),
  });
  remove();
  if (!complete) throw new Error(`The files were not imported: ${faults.join('\n')}`);
  await drainWholly(started, databaseUrl);
}

/** Leaves a file that has not arrived and an import that was refused, as a member who tries the graph's own imports does. */
async function tryImport(member: Member): Promise<void> {
  await member.ask('mutation { createUpload(input: { fileName: "later.csv", bytes: 10 }) { __typename } }');
  const start = 'mutation { startImport(input: { mapping: "name: Nothing", files: [] }) { ... on ImportRun { id } } }';
  const { id } = (await member.ask(start)).data?.startImport ?? {};
  const state = async () =>
    (await member.ask('query($id: ID!) { importRun(id: $id) { state } }', { id })).data?.importRun.state;
  while ((await state()) === 'RUNNING') await sleep(50);
}

/** Leaves a conversation, a rated answer and a pinned chart, as a member does who tries to ask. */
async function askSomething(member: Member): Promise<void> {
  const ask = 'mutation { ask(input: { text: "revenue in 2024" }) { ... on Question { id } } }';
  const { id } = (await member.ask(ask)).data?.ask ?? {};
  const state = async () =>
    (await member.ask('query($id: ID!) { question(id: $id) { state } }', { id })).data?.question.state;
  while (['UNDERSTANDING', 'FETCHING'].includes(await state())) await sleep(20);
  await member.ask(
    `mutation ($id: ID!) { rateAnswer(input: { questionId: $id, rating: GOOD }) { __typename }
      pinChart(input: { questionId: $id }) { __typename } }`,
    { id },
  );
}
