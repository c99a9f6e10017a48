import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { asOwner, identityGraph, inside } from '../testing/people.ts';
import {
  aCarefulPerson,
  aPersonAtWork,
  atWork,
  codeOf,
  secondDoor,
  sessionIn,
  setUpMfa,
} from '../testing/second-factor.ts';

const REQUIRE = 'update identity.known_organizations set mfa_required = true';
const CONFIRM = 'mutation($code: String!) { confirmIdentity(input: { code: $code }) { __typename } }';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const state = async ({ sessionId }: { sessionId: string }) =>
  (await graph.router.ask(`{ _session(id: "${sessionId}") { pending scopes revoked } }`)).data?._session;

/** The person as the router would make him a viewer now. */
async function asNow(person: Awaited<ReturnType<typeof aPersonAtWork>>) {
  const { pending, scopes } = await state(person);
  const viewer: Viewer = viewerWith({ ...person.viewer, scopes, ...(pending && { pending }) });
  return graph.as(viewer);
}

test.each([
  ['the organization requires it', REQUIRE],
  ['whoever created him did', 'update identity.memberships set mfa_required = true'],
])('without second factor a person may do nothing when %s', async (_why, sql) => {
  const person = await aPersonAtWork(graph);
  expect(await state(person)).toMatchObject({ pending: null, scopes: expect.arrayContaining(['identity:user.read']) });
  await inside(graph, person.organizationId, sql);
  expect(await state(person)).toEqual({ pending: 'MFA', scopes: [], revoked: false });
  const asker = await asNow(person);
  for (const document of ['{ users { totalCount } }', 'mutation { disableMfa { __typename } }']) {
    expect((await asker.ask(document)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', pending: 'MFA' });
  }
});

test('he sees who he is and what he has to do', async () => {
  const person = await aPersonAtWork(graph);
  await inside(graph, person.organizationId, REQUIRE);
  const { data, errors } = await (await asNow(person)).ask(
    '{ viewer { pending scopes user { name } mfa { isRequired isEnabled } organizations { name isCurrent } sessions { isCurrent } } }',
  );
  expect(errors).toBeUndefined();
  expect(data?.viewer).toEqual({
    pending: 'MFA',
    scopes: [],
    user: { name: 'Ada Lovelace' },
    mfa: { isRequired: true, isEnabled: false },
    organizations: [{ name: 'Analytical Engines', isCurrent: true }],
    sessions: [{ isCurrent: true }],
  });
});

test('setting it up opens the doors without signing in again, also after a while', async () => {
  const person = await aPersonAtWork(graph);
  await inside(graph, person.organizationId, REQUIRE);
  await asOwner(graph, "update identity.sessions set confirmed_at = now() - interval '1 hour' where id = $1", [
    person.sessionId,
  ]);
  await setUpMfa((await asNow(person)).ask);
  expect(await state(person)).toMatchObject({ pending: null, scopes: expect.arrayContaining(['identity:user.read']) });
});

test('a second factor that was shown nowhere in this session has to be shown, and cannot be replaced instead', async () => {
  const person = await aCarefulPerson(graph);
  await inside(graph, person.organizationId, REQUIRE);
  await asOwner(
    graph,
    "update identity.sessions set proofs = '{SESSION}', confirmed_at = now() - interval '1 hour' where id = $1",
    [person.sessionId],
  );
  expect((await state(person)).pending).toBe('MFA');
  const { viewer } = person;
  const asker = graph.as({ ...viewer, pending: 'MFA', scopes: [], confirmedAt: '2020-01-01T00:00:00Z' });
  expect((await asker.ask('mutation { beginMfa { __typename } }')).data?.beginMfa.__typename).toBe(
    'ConfirmationRequired',
  );
  expect((await asker.ask(CONFIRM, { code: codeOf(person.secret) })).data?.confirmIdentity.__typename).toBe(
    'IdentityConfirmed',
  );
  expect((await state(person)).pending).toBeNull();
});

test('who signs in with it has nothing pending', async () => {
  const person = await aCarefulPerson(graph);
  await inside(graph, person.organizationId, REQUIRE);
  const { signIn, answer } = secondDoor(graph);
  const { accessToken } = await answer((await signIn(person.email)).challenge, codeOf(person.secret));
  expect(await state(atWork(graph, person, sessionIn(accessToken)))).toMatchObject({ pending: null });
});
