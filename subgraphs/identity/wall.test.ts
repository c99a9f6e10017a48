import { beforeAll, expect, test } from 'vitest';
import { Session } from '#kernel/database/session';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from './subgraph.ts';
import { aLink } from './testing/passwords.ts';
import { anOwner, asOwner, door, identityGraph, inside } from './testing/people.ts';

let graph: TestGraph;
let ours: Awaited<ReturnType<typeof anOwner>>;
let theirs: typeof ours;

beforeAll(async () => {
  graph = await identityGraph();
  [ours, theirs] = [await anOwner(graph), await anOwner(graph)];
  for (const owner of [ours, theirs]) {
    await door(graph).signIn(owner.email);
    await aLink(graph, owner);
    await inside(graph, owner.organizationId, PENDING_SIGN_UP);
    await inside(graph, owner.organizationId, AN_IDENTITY, [owner.userId]);
    for (const statement of PROGRAMS) await inside(graph, owner.organizationId, statement);
  }
});

const PENDING_SIGN_UP = `insert into identity.sign_ups
    (email, name, locale, password_hash, organization_name, currency, time_zone, expires_at)
  values ('grace@example.com', 'Grace', 'en-US', '', 'Compilers', 'USD', 'UTC', now() + interval '1 day')`;
const AN_IDENTITY = `insert into identity.identities (id, user_id, issuer, subject)
  values (gen_random_uuid(), ?, 'https://issuer.example', gen_random_uuid())`;
const PROGRAMS = [
  `insert into identity.api_keys (id, user_id, name, hint, hash, scopes, expires_at)
    select gen_random_uuid(), user_id, 'Robot', 'aems_live_abcd', gen_random_uuid(), '{}', now() from identity.memberships`,
  "insert into identity.api_clients (id, name, scopes) values (gen_random_uuid(), 'Shop', '{}')",
  `insert into identity.api_client_secrets (hash, client_id) select gen_random_uuid(), id from identity.api_clients`,
];
const TABLES = [
  'identities',
  'api_keys',
  'api_clients',
  'api_client_secrets',
  'users',
  'memberships',
  'sessions',
  'refresh_tokens',
  'devices',
  'password_links',
  'sign_ups',
];

test.each(TABLES)('outside of organizations, the role of identity sees no row of %s', async (table) => {
  const session = new Session(graph.started.runtime.database, { actor: 'nobody', correlationId: 'test' });

  expect(await session.read({ text: `select * from identity.${table}` })).toEqual([]);
  await session.end();

  expect((await asOwner(graph, `select * from identity.${table}`)).length).toBeGreaterThanOrEqual(2);
});

test.each(TABLES)('inside an organization, it sees what that one has in %s and nothing else', async (table) => {
  expect(await inside(graph, ours.organizationId, `select * from identity.${table}`)).toHaveLength(1);
});

test('it cannot write into another organization', async () => {
  const smuggled = 'update identity.sessions set organization_id = ?';
  await expect(inside(graph, ours.organizationId, smuggled, [theirs.organizationId])).rejects.toThrow(
    /row-level security/,
  );
});

test.each([
  'logins_of',
  'organization_of_session',
  'organization_of_refresh_token',
  'organization_of_password_link',
  'organization_of_sign_up',
  'is_known_device',
  'logins_of_identity',
  'organization_of_domain',
  'organization_of_api_key',
  'organization_of_api_client',
  'forget_expired_credentials',
])('no other domain may call %s', async (name) => {
  const callers = await asOwner(
    graph,
    `select rolname from pg_roles r, pg_proc p where r.rolname like 'aems\\_%' and p.proname = $1
      and has_function_privilege(r.oid, p.oid, 'execute') order by rolname`,
    [name],
  );
  expect(callers).toEqual([{ rolname: 'aems_directory' }, { rolname: 'aems_identity' }]);
});

test('the role that looks across organizations reads a few columns, writes nothing but the end of sessions and of links, and cannot log in', async () => {
  const writes = await asOwner(
    graph,
    `select table_name as table, column_name as column, privilege_type as privilege from information_schema.column_privileges
      where grantee = 'aems_directory' and table_schema = 'identity' and privilege_type <> 'SELECT' order by 1, 2`,
  );
  expect(writes).toEqual([
    { table: 'email_changes', column: 'confirm_hash', privilege: 'UPDATE' },
    { table: 'email_changes', column: 'revert_hash', privilege: 'UPDATE' },
    { table: 'sessions', column: 'end_reason', privilege: 'UPDATE' },
    { table: 'sessions', column: 'ended_at', privilege: 'UPDATE' },
  ]);
  expect(
    await asOwner(graph, `select rolcanlogin, rolbypassrls, rolsuper from pg_roles where rolname = 'aems_directory'`),
  ).toEqual([{ rolcanlogin: false, rolbypassrls: false, rolsuper: false }]);
});

test('users of another organization are invisible, one by one, in the list and by reference', async () => {
  const { userId, organizationId } = ours;
  const { data } = await graph.as(viewerOf(identity, { userId, organizationId })).ask(
    `query($theirs: ID!, $references: [_Any!]!) {
      user(id: $theirs) { name }
      users(first: 100) { nodes { id membership { role } } totalCount }
      _entities(representations: $references) { ... on User { id } }
    }`,
    {
      theirs: theirs.userId,
      references: [
        { __typename: 'User', id: theirs.userId },
        { __typename: 'User', id: userId },
      ],
    },
  );

  expect(data).toEqual({
    user: null,
    users: { nodes: [{ id: userId, membership: { role: 'OWNER' } }], totalCount: 1 },
    _entities: [null, { id: userId }],
  });
});

test('who left is no longer among the members', async () => {
  const { userId, organizationId } = await anOwner(graph);
  await inside(graph, organizationId, 'update identity.memberships set deleted_at = now() where user_id = ?', [userId]);

  const { data } = await graph
    .as(viewerOf(identity, { organizationId }))
    .ask(`{ users { totalCount } user(id: "${userId}") { name } }`);
  expect(data).toEqual({ users: { totalCount: 0 }, user: null });
});
