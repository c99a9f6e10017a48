import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKeyPair } from '#kernel/auth/keys';
import { scopesOf } from '#kernel/auth/role-scopes';
import type { Viewer } from '#kernel/auth/viewer';
import { type StartedSubgraphs, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { hurryJobs } from '#kernel/testing/hurry-jobs';
import { runJob } from '#kernel/testing/run-job';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#kernel/testing/test-database';
import { type Answer, viewerWith } from '#kernel/testing/test-graph';
import { configureIdentity } from '../identity/configure-identity.ts';
import { foundOrganization } from '../identity/sign-up/found-organization.ts';
import { domains } from '../index.ts';
import { settleOrganization } from '../organizations/organization/settle-organization.ts';
import { forgetExports } from '../organizations/personal-data/forget-exports.ts';
import type { PersonalDataPart } from '../organizations/personal-data/personal-data-request.entity.ts';
import { type Ask, aPerson, type Planted, plantTraces, plantUser, tablesWith } from './testing/plant-person.ts';

let database: TestDatabase;
let running: StartedSubgraphs;
let owner: Client;
const ask: Ask = async (sql, values) => (await owner.query(sql, values)).rows;

beforeAll(async () => {
  configureIdentity({ keys: newKeyPair() });
  database = await testDatabase();
  running = await startSubgraphs({ domains, allDomains: domains, databaseUrl: database.url, secret: TEST_SECRET });
  owner = new Client({ connectionString: database.url });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await running.close();
  await owner.end();
  await database.drop();
});

const started = (name: string) => {
  const found = running.started.find(({ domain }) => domain.name === name);
  if (!found) throw new Error(`${name} is not started.`);
  return found;
};

/** An organization with its owner, who asks. */
async function aCompany() {
  const email = `chief.${crypto.randomUUID()}@example.com`;
  const input = { name: 'A company', owner: { email, name: 'Chief', password: 'three calm otters drift' } };
  const { organizationId, userId } = await foundOrganization(started('identity').runtime.database, input);
  const settings = { currency: 'EUR', timeZone: 'UTC', locale: 'en-US', fiscalYearStart: 1, isDemo: false };
  await settleOrganization(started('organizations').runtime.database, {
    organizationId,
    name: 'A company',
    ...settings,
  });
  const viewer = viewerWith({ organizationId, userId, role: 'owner', scopes: scopesOf('owner') });
  return { organizationId, userId, email, viewer };
}

async function graph(viewer: Viewer, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const caller = { actor: 'viewer', viewer, correlationId: 'test' } as const;
  return (await started('organizations').subgraph.execute({ query, variables, caller })) as Answer;
}

const ERASE = `mutation($input: PersonInput!) { result: erasePerson(input: $input) { __typename ... on PersonalDataRequest { id } } }`;
const EXPORT = `mutation($input: PersonInput!) { result: exportPersonalData(input: $input) { __typename ... on PersonalDataRequest { id } } }`;
const REQUEST = `{ personalDataRequests(first: 100) { nodes { id kind state reason person finishedAt parts { domain rows finishedAt } } } }`;

async function requestOf(viewer: Viewer, id: string) {
  const { data } = await graph(viewer, REQUEST);
  return data?.personalDataRequests.nodes.find((node: { id: string }) => node.id === id);
}

/** Asks, and waits until the request is no longer at work. */
async function finished(viewer: Viewer, mutation: string, input: object) {
  const { data, errors } = await graph(viewer, mutation, { input });
  if (errors) throw errors[0];
  const over = async () => ((await requestOf(viewer, data?.result.id)).state === 'RUNNING' ? undefined : true);
  await expect.poll(over, { timeout: 20_000 }).toBe(true);
  return requestOf(viewer, data?.result.id);
}

const textsOf = ({ email, name, address, agent }: Planted) => [email, name, address, agent];
const HOLDERS = domains.filter(({ personal }) => personal).map(({ name }) => name);

describe('may not', () => {
  test.each([
    ['export', EXPORT],
    ['erase', ERASE],
  ])(
    '%s anybody: a member without the permission, or an owner who has not confirmed that it is he',
    async (_, what) => {
      const { viewer } = await aCompany();
      const input = { email: 'ada@example.com' };
      const { confirmedAt: __, ...unconfirmed } = viewer;

      const member = await graph({ ...viewer, scopes: scopesOf('member') }, what, { input });

      expect(member.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await graph(unconfirmed, what, { input })).data?.result).toEqual({ __typename: 'ConfirmationRequired' });
      expect((await graph(viewer, REQUEST)).data?.personalDataRequests.nodes).toEqual([]);
    },
  );

  test.each([{}, { userId: crypto.randomUUID(), email: 'ada@example.com' }, { userId: 'ada' }, { email: 'ada' }])(
    '%j names nobody',
    async (input) => {
      const { viewer } = await aCompany();
      expect((await graph(viewer, ERASE, { input })).errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
    },
  );

  test('erase himself: neither by id nor by address', async () => {
    const { viewer, userId, email } = await aCompany();

    const byId = await graph(viewer, ERASE, { input: { userId } });
    expect(byId.data?.result.__typename).toBe('CannotEraseYourself');

    const byAddress = await finished(viewer, ERASE, { email });
    expect(byAddress).toMatchObject({ state: 'REFUSED', reason: expect.stringContaining('himself') });
    expect(await ask('select name from identity.users where id = $1', [userId])).toEqual([{ name: 'Chief' }]);
  });
  test('erase an owner by a permission that somebody gave him: nobody would answer for the organization', async () => {
    const { viewer, userId, organizationId } = await aCompany();
    const clerk = aPerson();
    await plantUser(ask, clerk);
    const trusted = { ...viewer, userId: clerk.userId, role: 'guest' };

    const refused = await finished(trusted, ERASE, { userId });

    expect(refused).toMatchObject({ state: 'REFUSED', reason: expect.stringContaining('owner') });
    expect(await ask('select name from identity.users where id = $1', [userId])).toEqual([{ name: 'Chief' }]);
    expect(
      await ask('select from identity.memberships where organization_id = $1 and deleted_at is null', [organizationId]),
    ).toHaveLength(1);
  });
});

describe('an export', () => {
  test('holds what every domain holds, of this organization alone, and no secret', async () => {
    const [ours, theirs] = [await aCompany(), await aCompany()];
    const ada = aPerson();
    await plantUser(ask, ada);
    await plantTraces(ask, ours.organizationId, ada);
    await plantTraces(ask, theirs.organizationId, ada, false);

    const request = await finished(ours.viewer, EXPORT, { userId: ada.userId });

    expect(request).toMatchObject({ state: 'COMPLETE', person: ada.email });
    expect(request.parts.map(({ domain }: PersonalDataPart) => domain)).toEqual(HOLDERS);
    const { data } = await graph(ours.viewer, `{ personalDataExport(requestId: "${request.id}") }`);
    const { person, data: found } = JSON.parse(data?.personalDataExport);
    expect(person).toMatchObject({ userId: ada.userId, names: [ada.name] });
    expect(person.emails.sort()).toEqual([ada.email, `old.${ada.email}`].sort());
    expect(found.identity['identity.users']).toEqual([
      { email: ada.email, name: ada.name, locale: 'en-US', time_zone: null },
    ]);
    expect(found.identity['identity.sessions']).toEqual([
      { user_id: ada.userId, address: ada.address, user_agent: ada.agent },
    ]);
    expect(found.sales['sales.customers']).toHaveLength(2);
    expect(Object.keys(found.sales).sort()).toEqual([
      'sales.activities',
      'sales.contacts',
      'sales.customers',
      'sales.leads',
      'sales.opportunities',
      'sales.orders',
      'sales.sales_people',
    ]);
    expect(data?.personalDataExport).not.toMatch(/password_hash|"secret"|token_hash/);

    const csv = await graph(ours.viewer, `{ personalDataExport(requestId: "${request.id}", format: CSV) }`);
    expect(csv.data?.personalDataExport).toContain(`identity.sessions,1,address,${ada.address}\n`);
  });

  test('can be downloaded by the one who asked, for a week, and by nobody else', async () => {
    const { viewer, organizationId } = await aCompany();
    const ada = aPerson();
    await plantTraces(ask, organizationId, ada, false);
    const { id } = await finished(viewer, EXPORT, { email: ada.email });
    const download = async (reader: Viewer) =>
      (await graph(reader, `{ personalDataExport(requestId: "${id}") }`)).data?.personalDataExport;

    expect(await download({ ...viewer, userId: crypto.randomUUID() })).toBeNull();
    expect(await download((await aCompany()).viewer)).toBeNull();
    expect(await download(viewer)).toContain(ada.email);

    await ask(
      "update organizations.personal_data_requests set expires_at = now() - interval '1 second' where id = $1",
      [id],
    );
    expect(await download(viewer)).toBeNull();
    await runJob({ started: started('organizations') } as never, forgetExports);
    expect(await ask('select content, person from organizations.personal_data_requests where id = $1', [id])).toEqual([
      { content: null, person: null },
    ]);
  });

  /** What a member without any permission gets who asks about himself. */
  async function ownExport(viewer: Viewer) {
    await graph(viewer, 'mutation { exportMyData { __typename } }');
    const mine = async () =>
      (await graph(viewer, '{ myPersonalDataRequests { id state } }')).data?.myPersonalDataRequests[0];
    await expect.poll(async () => (await mine())?.state, { timeout: 20_000 }).toBe('COMPLETE');
    const { id } = await mine();
    const download = async (reader = viewer) =>
      (await graph(reader, `{ personalDataExport(requestId: "${id}") }`)).data?.personalDataExport;
    return { download };
  }

  test('of himself anybody may have; a program of his may not', async () => {
    const { viewer, organizationId } = await aCompany();
    const ada = aPerson();
    await plantUser(ask, ada);
    await plantTraces(ask, organizationId, ada);
    const member = { ...viewer, userId: ada.userId, scopes: [] };

    const { download } = await ownExport(member);

    expect(await download()).toContain(ada.address);
    expect(await download({ ...member, clientId: crypto.randomUUID() })).toBeNull();
  });

  test('of himself shows nobody what was written about another whose name he takes', async () => {
    const { viewer, organizationId } = await aCompany();
    const [ada, eve] = [aPerson(), aPerson()];
    await plantTraces(ask, organizationId, ada, false);
    await plantUser(ask, { ...eve, name: ada.name });
    await ask(
      "insert into identity.memberships (organization_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'guest')",
      [organizationId, eve.userId],
    );
    await ask("update sales.activities set subject = $2 where organization_id = $1 and subject like '%' || $3 || '%'", [
      organizationId,
      `${ada.name} pays late`,
      ada.email,
    ]);

    const { download } = await ownExport({ ...viewer, userId: eve.userId, scopes: [] });

    const shown = await download();
    expect(shown).toContain(eve.email);
    expect(shown).not.toMatch(/pays late/);
    expect(shown).not.toContain(ada.email);
  });
});

describe('an erased person', () => {
  test('is nowhere any more: not in a row, a log, a queue or the audit', async () => {
    const { viewer, organizationId, userId } = await aCompany();
    const ada = aPerson();
    await plantUser(ask, ada);
    await plantTraces(ask, organizationId, ada);
    await audited(organizationId, ada);
    await finished(viewer, EXPORT, { email: ada.email });
    expect((await tablesWith(ask, textsOf(ada))).length).toBeGreaterThan(20);

    const request = await finished(viewer, ERASE, { userId: ada.userId });

    expect(request).toMatchObject({ kind: 'ERASURE', state: 'COMPLETE', person: null });
    expect(request.parts.map(({ domain }: PersonalDataPart) => domain)).toEqual(HOLDERS);
    const touched = request.parts.filter(({ rows, finishedAt }: PersonalDataPart) => rows > 0 && finishedAt);
    expect(touched.map(({ domain }: PersonalDataPart) => domain)).toEqual(HOLDERS);
    expect(await tablesWith(ask, textsOf(ada))).toEqual([]);
    expect(await ask('select password_hash, picture from identity.users where id = $1', [ada.userId])).toEqual([
      { password_hash: null, picture: null },
    ]);

    const [record] = await ask(
      "select actor_id, after from audit.entries where organization_id = $1 and action = 'organizations.PersonErased'",
      [organizationId],
    );
    expect(record).toMatchObject({ actor_id: userId, after: { rows: { sales: expect.any(Number) } } });
  });

  test('leaves figures, orders and the chain of the audit as they were', async () => {
    const { viewer, organizationId } = await aCompany();
    const ada = aPerson();
    await plantUser(ask, ada);
    await plantTraces(ask, organizationId, ada);
    const kept = () =>
      ask(
        `select (select sum(total) from sales.orders o where o.organization_id = $1) as total,
          (select count(*) from sales.customers c where c.organization_id = $1) as customers`,
        [organizationId],
      );
    const before = await kept();

    await finished(viewer, ERASE, { email: ada.email });

    expect(await kept()).toEqual(before);
    const verify = 'mutation { verifyAudit { isIntact } }';
    const caller = { actor: 'viewer', viewer, correlationId: 'test' } as const;
    const { data, errors } = (await started('audit').subgraph.execute({ query: verify, caller })) as Answer;
    expect(errors).toBeUndefined();
    expect(data?.verifyAudit.isIntact).toBe(true);
  });

  test('stays in other organizations as what he is there, and can still sign in to them', async () => {
    const [ours, theirs] = [await aCompany(), await aCompany()];
    const ada = aPerson();
    await plantUser(ask, ada);
    for (const { organizationId } of [ours, theirs]) await plantTraces(ask, organizationId, ada);
    const there = await tablesWith(ask, textsOf(ada), theirs.organizationId);

    await finished(ours.viewer, ERASE, { userId: ada.userId });

    expect(await tablesWith(ask, textsOf(ada), ours.organizationId)).toEqual([]);
    expect(await tablesWith(ask, textsOf(ada), theirs.organizationId)).toEqual(there);
    expect(await ask('select email, password_hash from identity.users where id = $1', [ada.userId])).toEqual([
      { email: ada.email, password_hash: `Hash of ${ada.agent}` },
    ]);

    await finished(theirs.viewer, ERASE, { userId: ada.userId });
    expect(await tablesWith(ask, textsOf(ada))).toEqual([]);
  });

  test('is found also when he has left before', async () => {
    const { viewer, organizationId } = await aCompany();
    const ada = aPerson();
    await plantUser(ask, ada);
    await plantTraces(ask, organizationId, ada);
    await ask('update identity.memberships set deleted_at = now() where user_id = $1', [ada.userId]);

    await finished(viewer, ERASE, { email: ada.email });

    expect(await tablesWith(ask, textsOf(ada))).toEqual([]);
  });

  test('a second time there is nothing to do', async () => {
    const { viewer, organizationId } = await aCompany();
    const ada = aPerson();
    await plantTraces(ask, organizationId, ada, false);

    await finished(viewer, ERASE, { email: ada.email });
    const again = await finished(viewer, ERASE, { email: ada.email });

    expect(again.parts.every(({ rows }: PersonalDataPart) => rows === 0)).toBe(true);
  });

  test('is erased to the end by an attempt that takes up where another was cut off', async () => {
    const { viewer, organizationId } = await aCompany();
    const ada = aPerson();
    await plantUser(ask, ada);
    await plantTraces(ask, organizationId, ada);
    await ask('revoke update on sales.contacts from aems_sales');
    const { data } = await graph(viewer, ERASE, { input: { userId: ada.userId } });
    const domainsDone = async () =>
      (await requestOf(viewer, data?.result.id)).parts.map(({ domain }: PersonalDataPart) => domain);
    await expect.poll(domainsDone, { timeout: 20_000 }).toContain('identity');
    expect(await domainsDone()).not.toContain('sales');

    await ask('grant update on sales.contacts to aems_sales');
    const complete = expect
      .poll(async () => (await requestOf(viewer, data?.result.id)).state, { timeout: 20_000 })
      .toBe('COMPLETE');
    await hurryJobs(owner, complete);

    expect(await tablesWith(ask, textsOf(ada))).toEqual([]);
  });
});

/** Lets the audit know of the person: as the one who did something, and as the one it was done to. */
async function audited(organizationId: string, { userId, email, name, address, agent }: Planted): Promise<void> {
  await ask('begin');
  await ask(
    "select set_config('app.organization_id', $1, true), set_config('app.address', $2, true), set_config('app.user_agent', $3, true)",
    [organizationId, address, agent],
  );
  const append = "select kernel.append_audit('test.Done', 'DONE', 'User', $1, $2, null, $3, $4)";
  await ask(append, [userId, name, JSON.stringify({ email }), userId]);
  await ask('commit');
}
