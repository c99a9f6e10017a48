import { beforeAll, expect, test } from 'vitest';
import { registerScopes } from '#kernel/auth/role-scopes';
import { newId } from '#kernel/database/new-id';
import { runJob } from '#kernel/testing/run-job';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { anOrganization, asOwner, logged } from '../testing/organizations.ts';
import { endTrials } from './end-trials.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(organizations);
  registerScopes([
    organizations,
    { name: 'sales', title: 'Sales', scopes: {} },
    { name: 'products', scopes: {} },
    { name: 'finance', scopes: {} },
  ]);
});

const CHANGE = `mutation($input: ChangePlanInput!) {
  changePlan(input: $input) {
    __typename
    ... on PlanSubscription { seats status plan { key modules { name } } }
    ... on TooFewSeats { members message }
  }
}`;
const SUBSCRIPTION = '{ organization { seatsTaken subscription { seats status until plan { key } } } }';

async function usable(organizationId: string): Promise<string[]> {
  const { data } = await graph.router.ask(`{ _settings(organizationId: "${organizationId}") { modules } }`);
  return data?._settings.modules;
}

/** Lets members join, as identity tells of them. */
async function join(organizationId: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => newId());
  await asOwner(
    graph,
    `insert into kernel.events (organization_id, type, payload)
      select $1, 'identity.MemberJoined', jsonb_build_object('userId', id) from unnest($2::uuid[]) id`,
    [organizationId, ids],
  );
  await graph.drain();
}

test('without the permission, or without having shown lately who one is, the plan stays', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  const executive = viewerWith({ organizationId, scopes: ['organizations:organization.update'] });
  const { confirmedAt: _, ...unconfirmed } = viewer;
  const input = { plan: 'team' };

  expect((await graph.as(executive).ask(CHANGE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await graph.as(unconfirmed).ask(CHANGE, { input })).data?.changePlan.__typename).toBe('ConfirmationRequired');

  expect((await graph.as(viewer).ask(SUBSCRIPTION)).data?.organization.subscription.plan).toEqual({ key: 'business' });
});

test.each([
  [{ plan: 'golden' }, 'plan'],
  [{ plan: 'team', seats: 26 }, 'seats'],
  [{ plan: 'team', seats: 0 }, 'seats'],
])('%j is no plan to change to', async (input, field) => {
  const { viewer } = await anOrganization(graph);

  const { errors } = await graph.as(viewer).ask(CHANGE, { input });

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: ['input', field] }] });
});

test('everyone signed in may read the plans; each names the modules that the product has', async () => {
  const { data } = await graph
    .as(viewerWith())
    .ask('{ plans { key seats pricePerSeat currency modules { name title } } }');

  expect(data?.plans).toHaveLength(4);
  expect(data?.plans[0]).toEqual({
    key: 'free',
    seats: 3,
    pricePerSeat: '0.00',
    currency: 'USD',
    modules: [{ name: 'sales', title: 'Sales' }],
  });
  expect((await graph.nobody.ask('{ plans { key } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a new organization tries everything for thirty days, a demo has it for good', async () => {
  const { viewer } = await anOrganization(graph);
  const demo = await anOrganization(graph, { isDemo: true });

  const { subscription, seatsTaken } = (await graph.as(viewer).ask(SUBSCRIPTION)).data?.organization ?? {};
  expect(subscription).toMatchObject({ seats: 25, status: 'TRIAL', plan: { key: 'business' } });
  const days = (Date.parse(subscription.until) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThan(30.1);
  expect(seatsTaken).toBe(0);

  expect((await graph.as(demo.viewer).ask(SUBSCRIPTION)).data?.organization.subscription).toMatchObject({
    status: 'ACTIVE',
    until: null,
    plan: { key: 'enterprise' },
  });
});

test('a plan with fewer seats than members is refused', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  await join(organizationId, 4);

  const { data } = await graph.as(viewer).ask(CHANGE, { input: { plan: 'free' } });

  expect(data?.changePlan).toMatchObject({ __typename: 'TooFewSeats', members: 4 });
  expect(await usable(organizationId)).toContain('finance');
});

test('a member who left gives the seat back', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  await join(organizationId, 4);
  await asOwner(
    graph,
    `insert into kernel.events (organization_id, type, payload) select organization_id, 'identity.MemberLeft', payload
      from kernel.events where organization_id = $1 and type = 'identity.MemberJoined' limit 1`,
    [organizationId],
  );
  await graph.drain();

  expect((await graph.as(viewer).ask(SUBSCRIPTION)).data?.organization.seatsTaken).toBe(3);
  expect((await graph.as(viewer).ask(CHANGE, { input: { plan: 'free' } })).data?.changePlan.__typename).toBe(
    'PlanSubscription',
  );
});

test('another plan brings other modules, for this organization only; the one before is history', async () => {
  const [ours, theirs] = [await anOrganization(graph), await anOrganization(graph)];

  const { data } = await graph.as(ours.viewer).ask(CHANGE, { input: { plan: 'team', seats: 10 } });

  expect(data?.changePlan).toEqual({
    __typename: 'PlanSubscription',
    seats: 10,
    status: 'ACTIVE',
    plan: { key: 'team', modules: [{ name: 'sales' }, { name: 'products' }] },
  });
  expect(await usable(ours.organizationId)).toEqual(['sales', 'products']);
  expect(await usable(theirs.organizationId)).toEqual(['sales', 'products', 'finance']);
  const history = await graph.as(ours.viewer).ask('{ organization { subscriptions { status plan { key } } } }');
  expect(history.data?.organization.subscriptions).toEqual([
    { status: 'ACTIVE', plan: { key: 'team' } },
    { status: 'ENDED', plan: { key: 'business' } },
  ]);
  const { events, entries } = await logged(graph, ours.organizationId);
  expect(events).toEqual([
    { type: 'organizations.PlanChanged', payload: { plan: 'team', seats: 10, monthlyCredits: 1_000 } },
    { type: 'organizations.ModulesChanged', payload: { off: ['finance'] } },
  ]);
  expect(entries).toMatchObject([
    {
      action: 'organizations.PlanChanged',
      before: { plan: 'business', seats: 25 },
      after: { plan: 'team', seats: 10 },
    },
  ]);
});

test('two changes at once follow one another', async () => {
  const { organizationId, viewer } = await anOrganization(graph);

  const answers = await Promise.all(
    ['team', 'enterprise', 'free'].map((plan) => graph.as(viewer).ask(CHANGE, { input: { plan } })),
  );

  expect(answers.map(({ data }) => data?.changePlan.__typename)).toEqual(Array(3).fill('PlanSubscription'));
  const current = `select 1 from organizations.subscriptions where organization_id = $1 and status <> 'ENDED'`;
  expect(await asOwner(graph, current, [organizationId])).toHaveLength(1);
});

test('when a trial is over the free plan follows, once', async () => {
  const [over, running] = [await anOrganization(graph), await anOrganization(graph)];
  const past = `update organizations.subscriptions set until = now() - interval '1 minute' where organization_id = $1`;
  await asOwner(graph, past, [over.organizationId]);

  await runJob(graph, endTrials);
  await runJob(graph, endTrials);

  expect(await usable(over.organizationId)).toEqual(['sales']);
  expect(await usable(running.organizationId)).toContain('finance');
  const { entries } = await logged(graph, over.organizationId);
  expect(entries).toMatchObject([{ action: 'organizations.TrialEnded', before: { plan: 'business' } }]);
});
