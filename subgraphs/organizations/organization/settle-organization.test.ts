import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKeyPair } from '#kernel/auth/keys';
import { newId } from '#kernel/database/new-id';
import { Session } from '#kernel/database/session';
import { type StartedSubgraphs, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { type Answer, viewerOf } from '#kernel/testing/test-graph';
import { configureIdentity } from '../../identity/configure-identity.ts';
import { identity } from '../../identity/subgraph.ts';
import { organizations } from '../subgraph.ts';
import { founding } from '../testing/organizations.ts';
import { settleOrganization } from './settle-organization.ts';

let database: TestDatabase;
let running: StartedSubgraphs;

beforeAll(async () => {
  configureIdentity({ keys: newKeyPair() });
  database = await testDatabase();
  const domains = [identity, organizations];
  running = await startSubgraphs({ domains, allDomains: domains, databaseUrl: database.url, secret: TEST_SECRET });
});

afterAll(async () => {
  await running.close();
  await database.drop();
});

const domain = (name: string) => {
  const found = running.started.find((started) => started.domain.name === name);
  if (!found) throw new Error(`${name} is not started.`);
  return found;
};

async function settingsOf(organizationId: string) {
  const query = `{ _settings(organizationId: "${organizationId}") { name timeZone } }`;
  const { data } = (await domain('organizations').subgraph.execute({
    query,
    caller: { actor: 'router', correlationId: 'test' },
  })) as Answer;
  return data?._settings;
}

/** Signs up in identity; the id of the organization that was founded. */
async function signUp(): Promise<string> {
  const query = `mutation($email: String!) {
    signUp(input: { email: $email, password: "three calm otters drift", name: "Ada", organizationName: "Engines", timeZone: "Asia/Tokyo" }) {
      ... on SignedUp { organizationId }
    }
  }`;
  const { data } = (await domain('identity').subgraph.execute({
    query,
    variables: { email: `${newId()}@example.com` },
    caller: { actor: 'nobody', correlationId: 'test' },
  })) as Answer;
  return data?.signUp.organizationId;
}

const ENGINES = { name: 'Engines', timeZone: 'Asia/Tokyo' };

test('the log shows organizations nothing but its own founding', async () => {
  await signUp();
  const { database: opened } = domain('organizations').runtime;
  const session = new Session(opened, { actor: 'nobody', correlationId: 'test' });

  const seen = (id: string) => session.inside(id, (inside) => inside.read({ text: 'select * from kernel.events' }));

  expect(await seen(newId())).toEqual([]);
  expect(await seen(await signUp())).toHaveLength(1);
});

test('a client who signed up finds the organization at once, even while another transaction holds all events back', async () => {
  const gate = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const session = new Session(domain('identity').runtime.database, { actor: 'nobody', correlationId: 'test' });
  const long = session.write(async (em) => {
    await em.execute('select pg_current_xact_id()');
    started.resolve();
    await gate.promise;
  });
  await started.promise;

  expect(await settingsOf(await signUp())).toEqual(ENGINES);

  gate.resolve();
  await long;
});

test('nobody need ask: the event makes the row', async () => {
  const organizationId = await signUp();
  const { database: opened } = domain('organizations').runtime;
  const session = new Session(opened, { actor: 'nobody', correlationId: 'test' });
  const names = () =>
    session.inside(organizationId, (inside) => inside.read({ text: 'select name from organizations.organizations' }));

  const drained = async () => {
    await domain('organizations').drain();
    return names();
  };
  await expect.poll(drained, { timeout: 20_000 }).toEqual([{ name: 'Engines' }]);
});

test('many who settle at once make one organization', async () => {
  const { runtime } = domain('organizations');
  const founded = founding();

  await Promise.all(Array.from({ length: 8 }, () => settleOrganization(runtime.database, founded)));

  const session = new Session(runtime.database, { actor: 'nobody', correlationId: 'test' });
  const text = 'select plan from organizations.subscriptions';
  expect(await session.inside(founded.organizationId, (inside) => inside.read({ text }))).toEqual([
    { plan: 'business' },
  ]);
});

test('settling twice keeps what was changed in between', async () => {
  const { runtime, subgraph } = domain('organizations');
  const founded = founding();
  const viewer = viewerOf(organizations, { organizationId: founded.organizationId });
  await settleOrganization(runtime.database, founded);
  await subgraph.execute({
    query: 'mutation { updateOrganization(input: { name: "Renamed" }) { __typename } }',
    caller: { actor: 'viewer', viewer, correlationId: 'test' },
  });

  await settleOrganization(runtime.database, founded);

  expect(await settingsOf(founded.organizationId)).toEqual({ name: 'Renamed', timeZone: 'Europe/London' });
});

test.each([
  ['Ünï & Söhne GmbH', 'uni-sohne-gmbh-'],
  ['Công ty Trà', 'cong-ty-tra-'],
  ['株式会社', 'organization-'],
  ['--- A ---', 'a-'],
])('the handle of "%s" begins with "%s"', async (name, beginning) => {
  const { runtime } = domain('organizations');
  const founded = founding({ name });
  await settleOrganization(runtime.database, founded);

  const session = new Session(runtime.database, { actor: 'nobody', correlationId: 'test' });
  const text = 'select code from organizations.organizations';
  const [row] = await session.inside(founded.organizationId, (inside) => inside.read<{ code: string }>({ text }));

  expect(row?.code).toBe(`${beginning}${founded.organizationId.slice(-6)}`);
});
