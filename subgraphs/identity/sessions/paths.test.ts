import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import type { TestGraph } from '#kernel/testing/test-graph';
import { configureIdentity } from '../configure-identity.ts';
import { type Forger, startForger } from '../testing/forger.ts';
import { cameBack } from '../testing/oidc-visit.ts';
import { anOwner, asOwner, door, identityGraph, inside, keys } from '../testing/people.ts';
import { aCarefulPerson, aPersonAtWork, audited, codeOf, secondDoor, sessionIn } from '../testing/second-factor.ts';

let graph: TestGraph;
let forger: Forger;
beforeAll(async () => {
  graph = await identityGraph();
  forger = await startForger();
  configureIdentity({ keys, providers: [forger.provider], publicUrl: 'https://a-ems.example' });
});
afterAll(() => forger.close());

/** What shows that a rule applies to a path, or why it does not. */
type Shown = (() => Promise<void>) | { not: string };

interface Path {
  /** The internal field by which the router enters it. */
  field: string;
  lockout: Shown;
  mfa: Shown;
  audit: Shown;
}

const REQUIRE = 'update identity.known_organizations set mfa_required = true';

/** What calls the functions that open a session or prolong it, in the order of the source. The next test derives the same list. */
const PATHS: Record<string, Path> = {
  'api-clients/issue-client-token.ts: issueClientSession': {
    field: '_clientToken',
    async lockout() {
      const { clientId } = await aClient();
      const answers = [];
      for (let count = 0; count < 11; count += 1) answers.push((await tokenFor(clientId, 'a guess')).__typename);
      expect(answers.at(0)).toBe('ClientRefused');
      expect(answers.at(-1)).toBe('TooManyAttempts');
    },
    mfa: { not: 'a program has no second factor; hence it may nothing of identity, and nothing that asks to confirm' },
    async audit() {
      const { clientId, secret, organizationId } = await aClient();
      await tokenFor(clientId, 'a guess');
      expect((await tokenFor(clientId, secret)).__typename).toBe('_ClientToken');
      expect(await audited(graph, organizationId)).toEqual(
        expect.arrayContaining(['identity.ClientTokenRefused refused', 'identity.SignedIn']),
      );
    },
  },
  'mfa/answer-challenge.ts: issueSession': {
    field: '_answerChallenge',
    async lockout() {
      const { email, secret } = await aCarefulPerson(graph);
      const { signIn, answer } = secondDoor(graph);
      const { challenge } = await signIn(email);
      for (let count = 0; count < 5; count += 1) await answer(challenge, '000000');
      expect((await answer(challenge, codeOf(secret))).__typename).toBe('ChallengeOver');
      expect((await answer((await signIn(email)).challenge, codeOf(secret))).__typename).toBe('TooManyAttempts');
    },
    mfa: { not: 'it is the second factor; the first was given to whoever asked for it' },
    async audit() {
      const { email, secret, organizationId } = await aCarefulPerson(graph);
      const { signIn, answer } = secondDoor(graph);
      const { challenge } = await signIn(email);
      await answer(challenge, '000000');
      expect((await answer(challenge, codeOf(secret))).__typename).toBe('_Tokens');
      expect((await audited(graph, organizationId)).slice(-2)).toEqual([
        'identity.SecondFactorRefused refused',
        'identity.SignedIn',
      ]);
    },
  },
  'oidc/sign-in-by.ts: enter': {
    field: '_finishOidc',
    lockout: {
      not: 'nothing can be guessed: the provider signs, and counts; the router limits the requests of an address',
    },
    async mfa() {
      const person = await aCarefulPerson(graph);
      const { finish } = await cameBack(graph, forger, { sub: await linked(person.userId) });
      expect(await finish()).toMatchObject({
        location: expect.stringMatching(/^\/sign-in\?.*#challenge=/),
        refreshToken: null,
      });
    },
    async audit() {
      const person = await anOwner(graph);
      const { finish } = await cameBack(graph, forger, { sub: await linked(person.userId) });
      expect((await finish()).refreshToken).not.toBeNull();
      expect(await audited(graph, person.organizationId)).toContain('identity.SignedIn');
    },
  },
  'sessions/refresh-session.ts: issueTokens': {
    field: '_refresh',
    async lockout() {
      const { refreshToken, organizationId } = await aPersonAtWork(graph);
      const next = await door(graph).refresh(refreshToken);
      await inside(
        graph,
        organizationId,
        "update identity.refresh_tokens set used_at = now() - interval '6 s' where used_at is not null",
      );
      await door(graph).refresh(refreshToken);
      // Of 256 bits none can be guessed; one that is used twice ends everything that followed from it.
      expect((await door(graph).refresh(next.refreshToken)).__typename).toBe('RefreshRefused');
    },
    async mfa() {
      const { refreshToken, organizationId } = await aPersonAtWork(graph);
      await inside(graph, organizationId, REQUIRE);
      const { accessToken } = await door(graph).refresh(refreshToken);
      expect(await pendingIn(accessToken)).toBe('MFA');
    },
    async audit() {
      const { refreshToken, organizationId } = await aPersonAtWork(graph);
      await door(graph).refresh(refreshToken);
      await inside(
        graph,
        organizationId,
        "update identity.refresh_tokens set used_at = now() - interval '6 s' where used_at is not null",
      );
      await door(graph).refresh(refreshToken);
      expect((await audited(graph, organizationId)).at(-1)).toBe('identity.RefreshTokenReplayed refused');
    },
  },
  'sessions/sign-in.ts: enter': {
    field: '_signIn',
    async lockout() {
      const { email } = await anOwner(graph);
      const { signIn } = door(graph, '203.0.113.200');
      for (let count = 0; count < 5; count += 1) await signIn(email, 'a guess of some length');
      expect((await signIn(email)).__typename).toBe('TooManyAttempts');
    },
    async mfa() {
      const { email } = await aCarefulPerson(graph);
      expect((await door(graph).signIn(email)).__typename).toBe('_SecondFactorRequired');
    },
    async audit() {
      const { email, organizationId } = await anOwner(graph);
      await door(graph, '203.0.113.201').signIn(email, 'a guess of some length');
      await door(graph, '203.0.113.201').signIn(email);
      await expect
        .poll(() => audited(graph, organizationId), { timeout: 10_000 })
        .toEqual(expect.arrayContaining(['identity.SignInRefused refused', 'identity.SignedIn']));
    },
  },
  'sessions/switch-organization.ts: issueSession': {
    field: '_switch',
    lockout: { not: 'nothing can be guessed: the router has checked the session that is shown' },
    async mfa() {
      const person = await aPersonAtWork(graph);
      const there = await anotherOf(person.userId);
      await inside(graph, there, REQUIRE);
      expect(await pendingIn((await switchTo(person.sessionId, there)).accessToken)).toBe('MFA');
    },
    async audit() {
      const person = await aPersonAtWork(graph);
      const there = await anotherOf(person.userId);
      await switchTo(person.sessionId, there);
      expect(await audited(graph, there)).toContain('identity.SignedIn');
    },
  },
};

/** What opens a session or prolongs it. `enter` and `issueSession` call the next of them; only they may. */
const DOORS = ['enter', 'issueSession', 'issueClientSession', 'issueTokens', 'signAccessToken'];
const BETWEEN = [
  'sessions/enter.ts: issueSession',
  'sessions/issue-session.ts: issueTokens',
  'sessions/issue-session.ts: signAccessToken',
];

/** Internal fields that open no session. */
const CLOSED = ['_apiKey', '_beginOidc', '_session', '_sessionsChanged', '_signOut'];

/** The files of identity, to which nothing else has a door: domains import no domain (infra/checks/imports.cjs). */
async function* sources(): AsyncGenerator<{ name: string; source: string }> {
  for await (const file of glob('subgraphs/identity/**/*.ts')) {
    if (file.endsWith('.test.ts')) continue;
    yield { name: file.replace('subgraphs/identity/', ''), source: readFileSync(file, 'utf8') };
  }
}

test('every call that opens a session or prolongs it is listed here', async () => {
  const found: string[] = [];
  for await (const { name, source } of sources()) {
    for (const door of DOORS) {
      const calls = new RegExp(`(?<!function )(?<!\\.)\\b${door}\\(`).test(source);
      if (calls) found.push(`${name}: ${door}`);
    }
  }
  expect(found.sort()).toEqual([...Object.keys(PATHS), ...BETWEEN].sort());
});

test('nothing takes a door along under another name, or out of identity', async () => {
  const renamed = new RegExp(`\\b(${DOORS.join('|')}) as \\w`);
  for await (const { name, source } of sources()) expect(source, name).not.toMatch(renamed);
  const door = /from '[^']*identity\/(sessions\/(enter|issue-session)|access-token)\.ts'/;
  for await (const file of glob(['subgraphs/**/*.ts', 'router/**/*.ts', 'infra/**/*.ts'])) {
    if (!/\.test\.ts$|^subgraphs\/identity\//.test(file)) expect(readFileSync(file, 'utf8'), file).not.toMatch(door);
  }
});

test('every field by which the router can open a session is the field of a path', () => {
  const schema = buildSchema(readFileSync('schema/identity.graphql', 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(isObjectType);
  const internal = roots
    .flatMap((type) => Object.keys(type.getFields()))
    .filter((name) => /^_(?!_|service|entities)/.test(name));
  expect(internal.sort()).toEqual([...Object.values(PATHS).map(({ field }) => field), ...CLOSED].sort());
});

describe.each(Object.entries(PATHS))('%s', (_path, { lockout, mfa, audit }) => {
  test.each(Object.entries({ lockout, mfa, audit }))('%s', async (_rule, shown) => {
    if (typeof shown === 'function') await shown();
    else expect(shown.not.length).toBeGreaterThan(20);
  });
});

async function pendingIn(accessToken: string): Promise<string | null> {
  const { data } = await graph.router.ask(`{ _session(id: "${sessionIn(accessToken)}") { pending } }`);
  return data?._session.pending;
}

/** An account at the provider that leads to the person. */
async function linked(userId: string): Promise<string> {
  const subject = newId();
  await asOwner(graph, 'insert into identity.identities (id, user_id, issuer, subject) values ($1, $2, $3, $4)', [
    newId(),
    userId,
    forger.provider.issuer,
    subject,
  ]);
  return subject;
}

async function anotherOf(userId: string): Promise<string> {
  const { organizationId } = await anOwner(graph);
  const join = "insert into identity.memberships (id, user_id, role) values (?, ?, 'analyst')";
  await inside(graph, organizationId, join, [newId(), userId]);
  return organizationId;
}

async function switchTo(sessionId: string, organizationId: string) {
  const input = { sessionId, organizationId, address: '192.0.2.1', userAgent: 'vitest' };
  const query = 'mutation($input: _SwitchInput!) { result: _switch(input: $input) { ... on _Tokens { accessToken } } }';
  return (await graph.router.ask(query, { input })).data?.result;
}

/** An API client of an organization, with its secret. */
async function aClient() {
  const { ask, organizationId } = await aPersonAtWork(graph);
  const query = `mutation { result: createApiClient(input: { name: "Shop", scopes: ["identity:user.read"] }) {
    ... on ApiClientIssued { secret apiClient { id } }
  } }`;
  const { secret, apiClient } = (await ask(query)).data?.result ?? {};
  return { clientId: apiClient.id as string, secret: secret as string, organizationId };
}

async function tokenFor(clientId: string, clientSecret: string) {
  const input = { clientId, clientSecret, address: '198.51.100.200', userAgent: 'vitest' };
  const query = 'mutation($input: _ClientCredentialsInput!) { result: _clientToken(input: $input) { __typename } }';
  return (await graph.router.ask(query, { input })).data?.result;
}
