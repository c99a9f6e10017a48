import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';
import { configureIdentity } from '../configure-identity.ts';
import { identity } from '../subgraph.ts';
import { type Forger, startForger } from '../testing/forger.ts';
import { letters } from '../testing/letters.ts';
import { cameBack, oidcDoor } from '../testing/oidc-visit.ts';
import { anOwner, asOwner, door, identityGraph, inside, keys } from '../testing/people.ts';
import { setUpMfa } from '../testing/second-factor.ts';

let graph: TestGraph;
let forger: Forger;

beforeAll(async () => {
  graph = await identityGraph();
  forger = await startForger();
  configureIdentity({ keys, providers: [forger.provider] });
});
afterAll(() => forger.close());

const LINK = `mutation($to: String!) { result: linkIdentity(input: { provider: "forger", to: $to }) {
  __typename ... on ProviderVisit { url } } }`;
const CONFIRM = 'mutation { result: confirmWithProvider(input: { provider: "forger", to: "/account" }) { url } }';
const UNLINK = `mutation($id: ID!) { result: unlinkIdentity(id: $id) {
  __typename ... on IdentityUnlinked { identities { id } } } }`;
const IDENTITIES = '{ viewer { identities { id email provider { key name } lastUsedAt } } }';
const BACK = '/account/security';

type Person = Awaited<ReturnType<typeof signedIn>>;

/** An owner with a session, and the browser that holds its refresh token. */
async function signedIn() {
  const owner = await anOwner(graph);
  const { accessToken, refreshToken } = await door(graph).signIn(owner.email);
  const { sid: sessionId } = jwt.decode(accessToken) as { sid: string };
  const { userId, organizationId } = owner;
  const viewer = viewerWith({ userId, organizationId, sessionId });
  return { ...owner, viewer, sessionId, refreshToken: refreshToken as string, ask: graph.as(viewer).ask };
}

const ticketFrom = (url: string): string => new URL(url, 'http://x').searchParams.get('ticket') ?? '';

async function ticketOf({ ask }: Person, document = LINK): Promise<string> {
  return ticketFrom((await ask(document, document === LINK ? { to: BACK } : {})).data?.result.url);
}

async function link(person: Person, claims: object) {
  const browser = { ticket: await ticketOf(person), refreshToken: person.refreshToken };
  return (await cameBack(graph, forger, claims, browser)).finish();
}

const identitiesOf = async ({ ask }: Person) => (await ask(IDENTITIES)).data?.viewer.identities;

describe('who may not', () => {
  test.each([LINK, CONFIRM, UNLINK])('nobody: %s', async (document) => {
    const { errors } = await graph.nobody.ask(document, { to: '/', id: newId() });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('who has not shown lately who he is, or is a program', async () => {
    const { viewer } = await signedIn();
    const { confirmedAt: _confirmed, ...unconfirmed } = viewer;
    for (const document of [LINK, UNLINK]) {
      const { data } = await graph.as(unconfirmed).ask(document, { to: '/', id: newId() });
      expect(data?.result).toEqual({ __typename: 'ConfirmationRequired' });
    }
  });

  test('a browser that does not hold the session which asked, or holds none: it could be led to link its own account', async () => {
    const [person, victim] = [await signedIn(), await signedIn()];
    for (const refreshToken of [undefined, victim.refreshToken, 'made up']) {
      const step = await oidcDoor(graph).begin('forger', { ticket: await ticketOf(person), refreshToken });
      expect(step).toMatchObject({ location: '/sign-in?to=%2F&refused=INTERRUPTED', binding: null });
    }
  });

  test('a ticket that was used, or is for another provider, or is taken for a state', async () => {
    const person = await signedIn();
    const { refreshToken } = person;
    const ticket = await ticketOf(person);
    expect((await oidcDoor(graph).begin('forger', { ticket, refreshToken })).binding).toBeTruthy();
    expect((await oidcDoor(graph).begin('forger', { ticket, refreshToken })).location).toContain('INTERRUPTED');

    const another = { ticket: await ticketOf(person), refreshToken };
    expect((await oidcDoor(graph).begin('another', another)).location).toContain('INTERRUPTED');

    const asState = `?code=c&state=${await ticketOf(person)}`;
    expect((await oidcDoor(graph).finish('forger', asState, 'x'.repeat(43))).location).toContain('INTERRUPTED');
  });

  test('a session that ended meanwhile', async () => {
    const person = await signedIn();
    const browser = { ticket: await ticketOf(person), refreshToken: person.refreshToken };
    const back = await cameBack(graph, forger, {}, browser);
    await door(graph).signOut(person.refreshToken);

    expect((await back.finish()).location).toBe(`${BACK}?refused=INTERRUPTED`);
    expect(await inside(graph, person.organizationId, 'select * from identity.identities')).toEqual([]);
  });

  test('an account elsewhere that is already somebody else’s', async () => {
    const [first, second] = [await signedIn(), await signedIn()];
    const sub = randomUUID();
    await link(first, { sub });

    expect((await link(second, { sub })).location).toBe(`${BACK}?refused=ALREADY_LINKED`);

    expect(await identitiesOf(second)).toEqual([]);
    expect(await entries(second.organizationId)).toContainEqual({
      action: 'identity.IdentityLinked',
      outcome: 'REFUSED',
    });
  });

  test("an identity of somebody else's, to unlink", async () => {
    const [person, other] = [await signedIn(), await signedIn()];
    await link(other, {});
    const [{ id }] = await identitiesOf(other);
    expect((await person.ask(UNLINK, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('the last way in, also when two are taken away at once', async () => {
    const person = await signedIn();
    await link(person, {});
    await link(person, {});
    await inside(graph, person.organizationId, 'update identity.users set password_hash = null');

    const ids = (await identitiesOf(person)).map(({ id }: { id: string }) => id);
    const answers = await Promise.all(ids.map((id: string) => person.ask(UNLINK, { id })));

    const kinds = answers.map(({ data }) => data?.result.__typename).sort();
    expect(kinds).toEqual(['IdentityUnlinked', 'LastWayIn']);
    expect(await identitiesOf(person)).toHaveLength(1);
  });

  test.each([
    ['an account of somebody else', {}, 'SOMEBODY_ELSE'],
    ['a sign-in there of long ago', { auth_time: Math.floor(Date.now() / 1_000) - 3_600 }, 'NOT_VERIFIED'],
    ['a sign-in there without a time', { auth_time: undefined }, 'NOT_VERIFIED'],
  ])('confirm by %s', async (_what, claims, code) => {
    const person = await signedIn();
    const sub = randomUUID();
    await link(person, { sub });
    await forgetConfirmation(person);

    const answer = { auth_time: Math.floor(Date.now() / 1_000), ...(code === 'NOT_VERIFIED' && { sub }), ...claims };
    expect((await confirm(person, answer)).location).toBe(`/account?refused=${code}`);
    expect(await isConfirmed(person)).toBe(false);
  });
});

test('who has a second factor shows it, also after a provider has vouched for him', async () => {
  const person = await signedIn();
  const sub = randomUUID();
  await link(person, { sub });
  await setUpMfa(graph.as(viewerOf(identity, person.viewer)).ask);

  const { location, refreshToken } = await (await cameBack(graph, forger, { sub }, { to: '/sales' })).finish();

  expect(refreshToken).toBeNull();
  expect(location).toMatch(/^\/sign-in\?to=%2Fsales#challenge=[\w-]{43}&methods=TOTP%2CBACKUP_CODE$/);
});

test('a linked account is shown and opens the same door', async () => {
  const person = await signedIn();
  const sub = randomUUID();

  expect(await link(person, { sub, email: 'Ada@Elsewhere.example' })).toEqual({
    location: BACK,
    binding: null,
    refreshToken: null,
  });

  expect(await identitiesOf(person)).toEqual([
    {
      id: expect.any(String),
      email: 'ada@elsewhere.example',
      provider: { key: 'forger', name: 'Forger & Sons' },
      lastUsedAt: null,
    },
  ]);
  const { finish } = await cameBack(graph, forger, { sub });
  expect((await finish()).refreshToken).toBeTruthy();
  expect((await identitiesOf(person))[0].lastUsedAt).toBeTruthy();
});

test('the person hears by mail of an account that was linked or unlinked', async () => {
  const mail = await letters();
  const person = await signedIn();
  await link(person, {});
  expect((await mail.to(person.email, /can sign in as you/)).text).toContain('Was that not you?');
  await person.ask(UNLINK, { id: (await identitiesOf(person))[0].id });
  await mail.to(person.email, /can no longer sign in as you/);
});

test('an account that was unlinked opens nothing', async () => {
  const person = await signedIn();
  const sub = randomUUID();
  await link(person, { sub });
  const [{ id }] = await identitiesOf(person);

  expect((await person.ask(UNLINK, { id })).data?.result).toEqual({ __typename: 'IdentityUnlinked', identities: [] });

  const { finish } = await cameBack(graph, forger, { sub, email: person.email });
  expect((await finish()).location).toContain('refused=LINK_FIRST');
  const done = await entries(person.organizationId);
  expect(done).toContainEqual({ action: 'identity.IdentityLinked', outcome: 'DONE' });
  expect(done).toContainEqual({ action: 'identity.IdentityUnlinked', outcome: 'DONE' });
});

test('a fresh sign-in at a linked provider confirms who one is', async () => {
  const person = await signedIn();
  const sub = randomUUID();
  await link(person, { sub });
  await forgetConfirmation(person);

  const browser = { ticket: await ticketOf(person, CONFIRM), refreshToken: person.refreshToken };
  const claims = { sub, auth_time: Math.floor(Date.now() / 1_000) };
  const { asked, finish } = await cameBack(graph, forger, claims, browser);

  expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
  expect((await finish()).location).toBe('/account');
  expect(await isConfirmed(person)).toBe(true);
});

test('who has a second factor does not confirm by a provider', async () => {
  const person = await signedIn();
  const sub = randomUUID();
  await link(person, { sub });
  const enable = "insert into identity.second_factors (user_id, secret, enabled_at) values ($1, 'sealed', now())";
  await asOwner(graph, enable, [person.userId]);
  await forgetConfirmation(person);

  const step = await confirm(person, { sub, auth_time: Math.floor(Date.now() / 1_000) });

  expect(step.location).toBe('/account?refused=SECOND_FACTOR');
  expect(await isConfirmed(person)).toBe(false);
});

async function confirm(person: Person, claims: object) {
  const browser = { ticket: await ticketOf(person, CONFIRM), refreshToken: person.refreshToken };
  return (await cameBack(graph, forger, claims, browser)).finish();
}

const forgetConfirmation = ({ organizationId }: Person) =>
  inside(graph, organizationId, "update identity.sessions set confirmed_at = now() - interval '1 hour'");

async function isConfirmed({ sessionId }: Person): Promise<boolean> {
  const [row] = await asOwner<{ fresh: boolean }>(
    graph,
    "select confirmed_at > now() - interval '5 minutes' as fresh from identity.sessions where id = $1",
    [sessionId],
  );
  return row?.fresh ?? false;
}

const entries = (organizationId: string) =>
  asOwner(graph, 'select action, outcome from audit.entries where organization_id = $1', [organizationId]);
