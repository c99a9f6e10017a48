import jwt from 'jsonwebtoken';
import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { foundOrganization } from '../sign-up/found-organization.ts';
import { type Letters, letters } from '../testing/letters.ts';
import { aLink, setPassword } from '../testing/passwords.ts';
import { anOwner, asOwner, door, identityGraph, inside, PASSWORD } from '../testing/people.ts';
import { aCarefulPerson } from '../testing/second-factor.ts';
import { someAddress } from '../testing/stranger.ts';

let graph: TestGraph;
let mail: Letters;
beforeAll(async () => {
  graph = await identityGraph();
  mail = await letters();
});

const NEW = 'seven lamps over the harbour';
const comeIn = (email: string, password = PASSWORD) => door(graph, someAddress()).signIn(email, password);
const sessionOf = async (accessToken: string) => door(graph).session((jwt.decode(accessToken) as jwt.JwtPayload).sid);

test('a link that nobody made sets nothing', async () => {
  expect((await setPassword(graph, 'made-up', NEW)).__typename).toBe('LinkExpired');
});

test('a link is good for its time', async () => {
  const owner = await anOwner(graph);
  const token = await aLink(graph, owner);
  await inside(
    graph,
    owner.organizationId,
    "update identity.password_links set expires_at = now() - interval '1 second'",
  );

  expect((await setPassword(graph, token, NEW)).__typename).toBe('LinkExpired');
  expect((await comeIn(owner.email)).__typename).toBe('_Tokens');
});

test('a newer link makes the older one void', async () => {
  const owner = await anOwner(graph);
  const [older] = [await aLink(graph, owner), await aLink(graph, owner)];

  expect((await setPassword(graph, older, NEW)).__typename).toBe('LinkExpired');
});

test.each([
  ['short', 'Use at least 12 characters'],
  ['lovelace-1815', 'your name'],
  [PASSWORD, 'the password that you have'],
])('"%s" is refused, and the link is still good', async (weak, reason) => {
  const owner = await anOwner(graph);
  const token = await aLink(graph, owner);

  const refused = await setPassword(graph, token, weak);

  expect(refused).toEqual({ __typename: 'PasswordTooWeak', message: expect.stringContaining(reason) });
  expect((await setPassword(graph, token, NEW)).__typename).toBe('PasswordSet');
});

test('of ten uses of a link at once, one sets the password', async () => {
  const token = await aLink(graph, await anOwner(graph));

  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) => setPassword(graph, token, `password of the one numbered ${index}`)),
  );

  expect(results.filter(({ __typename }) => __typename === 'PasswordSet')).toHaveLength(1);
  expect(results.filter(({ __typename }) => __typename === 'LinkExpired')).toHaveLength(9);
});

test('who is signed in as somebody else in that browser can use it too', async () => {
  const owner = await anOwner(graph);
  const token = await aLink(graph, owner);

  expect(await setPassword(graph, token, NEW, graph.as(viewerWith()))).toEqual({
    __typename: 'PasswordSet',
    email: owner.email,
  });
});

test('the new password opens the door and the old one does not; nobody is signed in by the link', async () => {
  const owner = await anOwner(graph);

  expect(await setPassword(graph, await aLink(graph, owner), NEW)).toEqual({
    __typename: 'PasswordSet',
    email: owner.email,
  });

  const sessions = await asOwner(graph, 'select from identity.sessions where user_id = $1', [owner.userId]);
  expect(sessions).toEqual([]);
  expect((await comeIn(owner.email)).__typename).toBe('SignInRefused');
  expect((await comeIn(owner.email, NEW)).__typename).toBe('_Tokens');
});

test('every session of the person ends, in all his organizations, and whoever knew the old password is a stranger again', async () => {
  const person = await anOwner(graph);
  const { accessToken: here, device } = await comeIn(person.email);
  const second = await foundOrganization(graph.started.runtime.database, {
    name: 'Linkers',
    owner: { email: person.email, name: 'Ada Lovelace' },
  });
  await inside(graph, person.organizationId, 'update identity.sessions set last_used_at = ?', ['2000-01-01T00:00:00Z']);
  await inside(
    graph,
    second.organizationId,
    `insert into identity.sessions (id, user_id, address, user_agent, proofs, expires_at)
     values (gen_random_uuid(), ?, '::1', 'vitest', '{PASSWORD}', now() + interval '1 day')`,
    [person.userId],
  );

  await setPassword(graph, await aLink(graph, person), NEW);

  expect((await sessionOf(here)).revoked).toBe(true);
  const alive = await asOwner(graph, 'select from identity.sessions where user_id = $1 and ended_at is null', [
    person.userId,
  ]);
  expect(alive).toEqual([]);
  expect(device).toEqual(expect.any(String));
  expect(await asOwner(graph, 'select from identity.devices where user_id = $1', [person.userId])).toEqual([]);
});

test('a letter tells the person, in his language, and the audit has it', async () => {
  const owner = await anOwner(graph);
  await inside(graph, owner.organizationId, "update identity.users set locale = 'de-DE'");

  await setPassword(graph, await aLink(graph, owner), NEW);

  const letter = await mail.to(owner.email);
  expect(letter.subject).toBe('Ihr Passwort wurde geändert');
  expect(letter.text).not.toContain(NEW);
  const entries = await asOwner(
    graph,
    `select outcome, actor_id as actor, subject_id as subject from audit.entries
      where organization_id = $1 and action = 'identity.PasswordSet'`,
    [owner.organizationId],
  );
  expect(entries).toEqual([{ outcome: 'DONE', actor: owner.userId, subject: owner.userId }]);
});

test('the link does not stand for the second factor: with the new password it is still asked for', async () => {
  const person = await aCarefulPerson(graph);

  await setPassword(graph, await aLink(graph, person), NEW);

  const { data } = await graph.router.ask(
    `mutation($input: _SignInInput!) { result: _signIn(input: $input) { __typename } }`,
    { input: { email: person.email, password: NEW, address: someAddress(), userAgent: 'vitest' } },
  );
  expect(data?.result.__typename).toBe('_SecondFactorRequired');
});
