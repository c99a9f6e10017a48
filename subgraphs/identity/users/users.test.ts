import { beforeAll, describe, expect, test } from 'vitest';
import type { TestGraph } from '#kernel/testing/test-graph';
import { Role } from '../memberships/role.ts';
import { aCompany, type Colleague, type Company } from '../testing/company.ts';
import { asOwner, door, identityGraph } from '../testing/people.ts';

let graph: TestGraph;
let company: Company;
let people: Record<'viewer' | 'guest' | 'executive', Colleague>;
beforeAll(async () => {
  graph = await identityGraph();
  company = await aCompany(graph);
  people = {
    viewer: await company.colleague(Role.VIEWER),
    guest: await company.colleague(Role.GUEST),
    executive: await company.colleague(Role.EXECUTIVE),
  };
  await door(graph).signIn(people.viewer.email);
  await company.owner.ask('mutation($userId: ID!) { deactivateMember(userId: $userId) { __typename } }', {
    userId: people.guest.userId,
  });
  await asOwner(
    graph,
    "insert into identity.second_factors (user_id, secret, enabled_at) values ($1, 'sealed', now())",
    [people.executive.userId],
  );
});

async function found(who: Colleague, args: string): Promise<string[]> {
  const { data, errors } = await who.ask(`{ users(${args}) { nodes { id } } }`);
  if (errors) throw errors[0];
  return data?.users.nodes.map(({ id }: { id: string }) => nameOf(id));
}

function nameOf(id: string): string {
  return Object.entries(people).find(([, { userId }]) => userId === id)?.[0] ?? 'owner';
}

describe('who may not', () => {
  test('a guest sees nobody', async () => {
    expect((await people.guest.ask('{ users { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('a viewer sees his colleagues and neither second factors nor visits, not by a filter or an order either', async () => {
    for (const document of [
      '{ users { nodes { membership { hasMfa } } } }',
      '{ users { nodes { membership { lastSeenAt } } } }',
      '{ users(filter: { hasMfa: false }) { totalCount } }',
      '{ users(filter: { lastSeenAt: { from: "2026-01-01T00:00:00Z" } }) { totalCount } }',
      '{ users(order: LAST_SEEN_AT_DESC) { totalCount } }',
    ]) {
      expect((await people.viewer.ask(document)).errors?.[0]?.extensions.code, document).toBe('FORBIDDEN');
    }
    expect((await people.viewer.ask('{ users { totalCount } }')).data?.users.totalCount).toBe(4);
  });
});

test.each([
  ['filter: { role: [OWNER, GUEST] }', ['guest', 'owner']],
  ['filter: { state: [ACTIVE] }', ['viewer']],
  ['filter: { state: [DEACTIVATED] }', ['guest']],
  ['filter: { state: [AWAITING] }', ['executive', 'owner']],
  ['filter: { hasMfa: true }', ['executive']],
  ['filter: { lastSeenAt: { from: "2026-01-01T00:00:00Z" } }', ['viewer']],
  ['filter: { lastSeenAt: { before: "2026-01-01T00:00:00Z" } }', ['executive', 'guest', 'owner']],
  ['search: "lovelace"', ['owner']],
])('an administrator finds people by %s', async (args, names) => {
  expect((await found(company.owner, args)).sort()).toEqual(names);
});

test('whoever was seen last comes first, and pages follow each other, also among those who were never seen', async () => {
  const order = await found(company.owner, 'order: LAST_SEEN_AT_DESC');
  expect(order[0]).toBe('viewer');
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await company.owner.ask(
      'query($after: String) { users(first: 1, after: $after, order: LAST_SEEN_AT_DESC) { nodes { id } pageInfo { endCursor hasNextPage } } }',
      { after },
    );
    for (const { id } of data?.users.nodes ?? []) seen.push(nameOf(id));
    after = data?.users.pageInfo.hasNextPage ? data.users.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(order);
});

test('a page learns what the viewer may do to whom', async () => {
  const CAN = `{ users { nodes { id membership { state viewerCanUpdate viewerCanDeactivate viewerCanActivate viewerCanOffboard } } } }`;
  const can = async (who: Colleague) => {
    const { data } = await who.ask(CAN);
    return Object.fromEntries(
      data?.users.nodes.map(({ id, membership }: { id: string; membership: Record<string, unknown> }) => [
        nameOf(id),
        Object.keys(membership)
          .filter((key) => membership[key] === true)
          .map((key) => key.replace('viewerCan', '')),
      ]),
    );
  };
  expect(await can(company.owner)).toEqual({
    owner: ['Update'],
    viewer: ['Update', 'Deactivate', 'Offboard'],
    guest: ['Update', 'Activate', 'Offboard'],
    executive: ['Update', 'Deactivate', 'Offboard'],
  });
  expect(await can(people.executive)).toMatchObject({
    owner: [],
    executive: ['Update'],
    viewer: ['Update', 'Deactivate', 'Offboard'],
  });
  expect(Object.values(await can(people.viewer)).flat()).toEqual([]);
});

test('a visit is noted without telling the router that rights have changed', async () => {
  const another = await aCompany(graph);
  const before = 'select permission_version as v, updated_at as u from identity.memberships where user_id = $1';
  const [then] = await asOwner(graph, before, [another.owner.userId]);
  await door(graph).signIn(another.owner.email);
  const [now] = await asOwner(graph, `${before} and last_seen_at > now() - interval '1 minute'`, [
    another.owner.userId,
  ]);
  expect(now).toEqual(then);
});

test('a page of people with all that it shows of them takes no more statements for more people', async () => {
  const another = await aCompany(graph);
  for (let count = 0; count < 5; count += 1) await another.colleague(Role.MEMBER, ['identity:user.read']);
  const { database } = graph.started.runtime;
  const statements = async (first: number) => {
    let counted = 0;
    database.onStatement = () => {
      counted += 1;
    };
    await another.owner.ask(`{ users(first: ${first}) { totalCount nodes { id name email membership {
      role state joinedAt lastSeenAt hasMfa ownRoles { name permissions memberCount }
      viewerCanUpdate viewerCanDeactivate viewerCanActivate viewerCanOffboard } } } }`);
    delete database.onStatement;
    return counted;
  };
  expect(await statements(6)).toBe(await statements(3));
  expect(await statements(6)).toBeLessThanOrEqual(10);
});
