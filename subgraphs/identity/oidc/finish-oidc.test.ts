import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { configureIdentity } from '../configure-identity.ts';
import { identity } from '../subgraph.ts';
import { type Forger, type Forgery, startForger } from '../testing/forger.ts';
import { cameBack, oidcDoor } from '../testing/oidc-visit.ts';
import { anOwner, asOwner, door, identityGraph, inside, keys } from '../testing/people.ts';

let graph: TestGraph;
let forger: Forger;
let other: Forger;

beforeAll(async () => {
  graph = await identityGraph();
  [forger, other] = [await startForger(), await startForger('other')];
  configureIdentity({ keys, providers: [forger.provider, other.provider], publicUrl: 'https://a-ems.example' });
});
afterAll(() => Promise.all([forger.close(), other.close()]));

const refused = (code: string, to = '%2F') => ({
  location: `/sign-in?to=${to}&refused=${code}`,
  binding: null,
  refreshToken: null,
});
const accountsOf = (email: string) => asOwner(graph, 'select id from identity.users where email = $1', [email]);

describe('who may not', () => {
  test.each(['_beginOidc(input: { provider: "x", to: "/"', '_finishOidc(input: { provider: "x", query: "?"'])(
    '%s answers the router alone',
    async (field) => {
      for (const asker of [graph.nobody, graph.as(viewerOf(identity))]) {
        const { errors } = await asker.ask(`mutation { ${field}, address: "::1", userAgent: "" }) { location } }`);
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    },
  );

  test.each<[string, () => Forgery]>([
    ['another nonce', () => ({ nonce: 'somebody else asked' })],
    ['no nonce', () => ({ nonce: undefined })],
    ['another issuer', () => ({ iss: other.provider.issuer })],
    ['another audience', () => ({ aud: 'another client' })],
    ['an end in the past', () => ({ exp: Math.floor(Date.now() / 1_000) - 120 })],
    ["a stranger's signature", () => ({ key: forger.strangersKey })],
    ['no signature', () => ({ algorithm: 'none' })],
    ['a signature by the client secret', () => ({ algorithm: 'HS256' })],
    ['no subject', () => ({ sub: undefined })],
  ])('an ID token with %s', async (_what, forgery) => {
    const { userId, issuer, subject } = await linked();
    const { finish } = await cameBack(graph, forger, { sub: subject, ...forgery() });

    expect(await finish()).toEqual(refused('NOT_VERIFIED'));

    expect(issuer).toBe(forger.provider.issuer);
    expect(await sessionsOf(userId)).toHaveLength(0);
  });

  test('an answer with another state, in another browser, in none, for another provider, or twice', async () => {
    const { userId, subject } = await linked();
    const { finish: begin } = oidcDoor(graph);
    const wrongState = await cameBack(graph, forger, { sub: subject });
    wrongState.answer.set('state', 'x'.repeat(43));
    const elsewhere = await cameBack(graph, forger, { sub: subject });
    const nowhere = await cameBack(graph, forger, { sub: subject });
    const mixedUp = await cameBack(graph, forger, { sub: subject });

    expect(await wrongState.finish()).toEqual(refused('INTERRUPTED'));
    expect(await begin('forger', `?${elsewhere.answer}`, 'y'.repeat(43))).toEqual(refused('INTERRUPTED'));
    expect(await begin('forger', `?${nowhere.answer}`)).toEqual(refused('INTERRUPTED'));
    expect(await begin('other', `?${mixedUp.answer}`, mixedUp.binding)).toEqual(refused('INTERRUPTED'));
    expect(await sessionsOf(userId)).toHaveLength(0);

    const once = await cameBack(graph, forger, { sub: subject });
    const both = await Promise.all([once.finish(), once.finish()]);
    expect(both.filter(({ refreshToken }) => refreshToken)).toHaveLength(1);
    expect(await once.finish()).toEqual(refused('INTERRUPTED'));
  });

  test('an answer that names another issuer, or comes after ten minutes', async () => {
    const mixedUp = await cameBack(graph, forger);
    mixedUp.answer.set('iss', other.provider.issuer);
    expect(await mixedUp.finish()).toEqual(refused('NOT_VERIFIED'));

    const late = await cameBack(graph, forger);
    await asOwner(graph, "update identity.oidc_requests set created_at = now() - interval '11 minutes'");
    expect(await late.finish()).toEqual(refused('INTERRUPTED'));
  });

  test('somebody who said no at the provider', async () => {
    const { answer, binding } = await cameBack(graph, forger);
    answer.delete('code');
    answer.set('error', 'access_denied');
    expect(await oidcDoor(graph).finish('forger', `?${answer}`, binding)).toEqual(refused('CANCELLED'));
  });

  test('a stranger, whether the provider vouches for his address or not', async () => {
    const email = `${newId()}@nowhere.example`;
    expect(await (await cameBack(graph, forger, { email, email_verified: false })).finish()).toEqual(
      refused('EMAIL_NOT_VERIFIED'),
    );
    expect(await (await cameBack(graph, forger, { email })).finish()).toEqual(refused('NO_ACCOUNT'));
    expect(await accountsOf(email)).toEqual([]);
  });

  test("an evil provider's account with the address of somebody here: it opens nothing and is written down", async () => {
    const { email, organizationId, userId } = await anOwner(graph);
    await allow(organizationId, 'example.com');

    const { finish } = await cameBack(graph, forger, { email: email.toUpperCase() }, { to: '/overview?year=2014' });

    expect(await finish()).toEqual(refused('LINK_FIRST', '%2Foverview%3Fyear%3D2014'));
    expect(await sessionsOf(userId)).toHaveLength(0);
    expect(await inside(graph, organizationId, 'select * from identity.identities')).toEqual([]);
    expect(await entries(organizationId)).toContainEqual({
      action: 'identity.SignInRefused',
      outcome: 'REFUSED',
      subject_id: userId,
    });
  });

  test('somebody whom the organization has let go, though its domain is welcome', async () => {
    const { organizationId, domain } = await welcoming();
    const sub = randomUUID();
    const claims = { sub, email: `kim@${domain}` };
    expect((await (await cameBack(graph, forger, claims)).finish()).refreshToken).toBeTruthy();
    await inside(graph, organizationId, "update identity.memberships set deleted_at = now() where role = 'viewer'");

    expect(await (await cameBack(graph, forger, claims)).finish()).toEqual(refused('NO_MEMBERSHIP'));
    expect(await (await cameBack(graph, forger, { ...claims, sub: randomUUID() })).finish()).toEqual(
      refused('LINK_FIRST'),
    );
  });

  test('the people of a domain that two organizations claim, or one whose owner is from elsewhere', async () => {
    const { domain } = await welcoming();
    const thief = await anOwner(graph);
    await allow(thief.organizationId, domain);
    const first = await (await cameBack(graph, forger, { email: `a@${domain}` })).finish();
    expect(first.refreshToken).toBeTruthy();

    await moveTo(thief.userId, thief.organizationId, domain);
    expect(await (await cameBack(graph, forger, { email: `b@${domain}` })).finish()).toEqual(refused('NO_ACCOUNT'));
  });

  test('the people of a domain at which an administrator made an owner who never came', async () => {
    const domain = `${newId()}.example`;
    const thief = await anOwner(graph);
    await allow(thief.organizationId, domain);
    const asThief = graph.as(viewerOf(identity, { userId: thief.userId, organizationId: thief.organizationId }));
    const created = await asThief.ask(
      'mutation($email: String!) { createUser(input: { email: $email, name: "Chief", role: OWNER }) { __typename } }',
      { email: `chief@${domain}` },
    );
    expect(created.data?.createUser.__typename).toBe('UserCreated');

    expect(await (await cameBack(graph, forger, { email: `a@${domain}` })).finish()).toEqual(refused('NO_ACCOUNT'));

    await inside(graph, thief.organizationId, 'update identity.memberships set last_seen_at = now()');
    expect((await (await cameBack(graph, forger, { email: `a@${domain}` })).finish()).refreshToken).toBeTruthy();
  });
});

test('an answer is asked for with PKCE, state and nonce, and the code is spent with the verifier', async () => {
  const { asked, answer, binding, finish } = await cameBack(graph, forger, {}, { to: '/' });
  await finish();

  expect(Object.fromEntries(asked)).toEqual({
    client_id: 'a-ems',
    response_type: 'code',
    redirect_uri: 'https://a-ems.example/auth/oidc/forger/callback',
    scope: 'openid email profile',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: answer.get('state'),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  const verifier = forger.spent.at(-1)?.get('code_verifier') ?? '';
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(asked.get('code_challenge'));
  expect(binding).toMatch(/^[\w-]{43}$/);
});

test.each([
  ['//evil.example', '/'],
  ['https://evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/overview?a=1#b', '/overview?a=1#b'],
])('who asks to go to %s in the end comes to %s', async (to, location) => {
  const { subject } = await linked();
  expect((await (await cameBack(graph, forger, { sub: subject }, { to })).finish()).location).toBe(location);
});

test('a linked account opens a session with all that follows from one', async () => {
  const { userId, organizationId, subject } = await linked();

  const { refreshToken } = await (await cameBack(graph, forger, { sub: subject })).finish();

  expect(await sessionsOf(userId)).toEqual([{ proofs: ['OIDC'], address: '192.0.2.9' }]);
  expect((await door(graph).refresh(refreshToken as string)).__typename).toBe('_Tokens');
  expect(await entries(organizationId)).toContainEqual(
    expect.objectContaining({ action: 'identity.SignedIn', outcome: 'DONE' }),
  );
});

test('the people of a domain that an organization lets in become viewers, once', async () => {
  const { organizationId, domain } = await welcoming();
  const claims = { sub: randomUUID(), email: `Mai@${domain}`, name: ' Mai Anh ', locale: 'vi-VN' };

  const first = await (await cameBack(graph, forger, claims, { to: '/sales' })).finish();
  const second = await (await cameBack(graph, forger, claims)).finish();

  expect(first).toMatchObject({ location: '/sales', refreshToken: expect.any(String) });
  expect(second.refreshToken).toBeTruthy();
  const people = await inside(
    graph,
    organizationId,
    `select u.email, u.name, u.locale, u.password_hash, m.role from identity.users u
       join identity.memberships m on m.user_id = u.id where m.role <> 'owner'`,
  );
  expect(people).toEqual([
    { email: `mai@${domain}`, name: 'Mai Anh', locale: 'vi-VN', password_hash: null, role: 'viewer' },
  ]);
  expect(await entries(organizationId)).toContainEqual(
    expect.objectContaining({ action: 'identity.MemberJoined', outcome: 'DONE' }),
  );
});

test('a provider that does not answer, or is not registered, is said to be so', async () => {
  const gone = await startForger('gone');
  configureIdentity({ keys, providers: [forger.provider, gone.provider] });
  const begun = await cameBack(graph, gone);
  await gone.close();
  expect(await begun.finish()).toEqual(refused('UNAVAILABLE'));
  configureIdentity({ keys, providers: [forger.provider, gone.provider] });
  expect(await oidcDoor(graph).begin('gone')).toEqual(refused('UNAVAILABLE'));
  expect(await oidcDoor(graph).begin('nobody')).toEqual(refused('UNKNOWN_PROVIDER'));
  configureIdentity({ keys, providers: [forger.provider, other.provider], publicUrl: 'https://a-ems.example' });
});

/** An owner with an account at the forger. */
async function linked() {
  const owner = await anOwner(graph);
  const subject = randomUUID();
  const { issuer } = forger.provider;
  await inside(
    graph,
    owner.organizationId,
    'insert into identity.identities (id, user_id, issuer, subject) values (?, ?, ?, ?)',
    [newId(), owner.userId, issuer, subject],
  );
  return { ...owner, issuer, subject };
}

/** An organization that lets in the people of its owner's domain. */
async function welcoming() {
  const { organizationId, userId } = await anOwner(graph);
  const domain = `${newId()}.example`;
  await moveTo(userId, organizationId, domain);
  await allow(organizationId, domain);
  return { organizationId, domain };
}

const moveTo = (userId: string, organizationId: string, domain: string) =>
  inside(graph, organizationId, 'update identity.users set email = ? where id = ?', [`${userId}@${domain}`, userId]);

const allow = (organizationId: string, domain: string) =>
  inside(
    graph,
    organizationId,
    `insert into identity.known_organizations (organization_id, name, allowed_domains) values (?, 'Welcoming', array[?])
      on conflict (organization_id) do update set allowed_domains = excluded.allowed_domains`,
    [organizationId, domain],
  );

const sessionsOf = (userId: string) =>
  asOwner(graph, 'select proofs, address from identity.sessions where user_id = $1', [userId]);

const entries = (organizationId: string) =>
  asOwner(graph, 'select action, outcome, subject_id from audit.entries where organization_id = $1', [organizationId]);
