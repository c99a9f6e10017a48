import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { anOrganization, logged } from '../testing/organizations.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(organizations);
});

const UPDATE = `mutation($input: UpdateSecurityPolicyInput!) {
  updateSecurityPolicy(input: $input) {
    __typename
    ... on Organization { securityPolicy { mfaRequired allowedDomains } }
  }
}`;
const POLICY = '{ organization { securityPolicy { mfaRequired allowedDomains } viewerCanUpdateSecurity } }';
const LAX = { mfaRequired: false, allowedDomains: [] };

test('without the permission nothing changes', async () => {
  const { organizationId } = await anOrganization(graph);
  const reader = viewerWith({ organizationId, scopes: ['organizations:organization.read'] });

  const refused = await graph.as(reader).ask(UPDATE, { input: { mfaRequired: true } });

  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await graph.as(reader).ask(POLICY)).data?.organization).toEqual({
    securityPolicy: LAX,
    viewerCanUpdateSecurity: false,
  });
});

test('whoever has not shown lately who he is must do so first', async () => {
  const { viewer } = await anOrganization(graph);
  const earlier = { ...viewer, confirmedAt: new Date(Date.now() - 6 * 60_000).toISOString() };

  const { data } = await graph.as(earlier).ask(UPDATE, { input: { mfaRequired: true } });

  expect(data?.updateSecurityPolicy).toEqual({ __typename: 'ConfirmationRequired' });
  expect((await graph.as(viewer).ask(POLICY)).data?.organization.securityPolicy).toEqual(LAX);
});

test.each([
  ['gmail.com', 'Anybody can have an address at gmail.com'],
  ['GMail.com ', 'Anybody can have an address at gmail.com'],
  ['ada@example.com', 'is no e-mail domain'],
  ['example', 'is no e-mail domain'],
  ['', 'is no e-mail domain'],
  ['*.example.com', 'is no e-mail domain'],
])('"%s" cannot be allowed', async (domain, message) => {
  const { viewer } = await anOrganization(graph);

  const { errors } = await graph.as(viewer).ask(UPDATE, { input: { allowedDomains: ['example.com', domain] } });

  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: ['input', 'allowedDomains', 1], message: expect.stringContaining(message) }],
  });
});

test('domains are kept in lower case and once, without an @', async () => {
  const { viewer } = await anOrganization(graph);

  const allowedDomains = ['Example.COM', '@example.com', 'bücher.example'];
  const { data } = await graph.as(viewer).ask(UPDATE, { input: { allowedDomains } });

  expect(data?.updateSecurityPolicy.securityPolicy).toEqual({
    mfaRequired: false,
    allowedDomains: ['example.com', 'xn--bcher-kva.example'],
  });
});

test('a change is told to identity and to the audit log with what was before; no change is told to nobody', async () => {
  const { organizationId, viewer } = await anOrganization(graph);
  const input = { mfaRequired: true, allowedDomains: ['example.com'] };

  await graph.as(viewer).ask(UPDATE, { input });
  await graph.as(viewer).ask(UPDATE, { input });

  const { events, entries } = await logged(graph, organizationId);
  expect(events).toEqual([{ type: 'organizations.SecurityPolicyChanged', payload: input }]);
  expect(entries).toMatchObject([
    { action: 'organizations.SecurityPolicyChanged', outcome: 'DONE', actor: viewer.userId, before: LAX, after: input },
  ]);
});
