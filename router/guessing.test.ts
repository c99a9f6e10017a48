import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKeyPair } from '#kernel/auth/keys';
import { newId } from '#kernel/database/new-id';
import { startSubgraphs } from '#kernel/graph/start-subgraphs';
import { TEST_SECRET, testDatabase } from '#kernel/testing/test-database';
import { configureIdentity } from '../subgraphs/identity/configure-identity.ts';
import { domains } from '../subgraphs/index.ts';
import { startRouter } from './main.ts';
import { post } from './testing/start.ts';

const PASSWORD = 'three calm otters drift';
const WRONG = 'a guess of some length';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product?.close());

/** Guesses that were looked at, and those that were told to wait. */
const countOf = (statuses: readonly number[]) => ({
  looked: statuses.filter((status) => status === 401).length,
  waiting: statuses.filter((status) => status === 429).length,
});

test('no client reaches the field behind signing in', async () => {
  const { errors } = await product.ask(`mutation { _signIn(input: { email: "a@b.c", password: "x" }) { __typename } }`);
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a list of credentials, or a list of operations, is no request', async () => {
  const credentials = { email: await product.signUp(), password: PASSWORD };
  expect((await product.send('/auth/sign-in', [credentials, credentials])).status).toBe(400);
  const operations = [{ query: '{ __typename }' }, { query: '{ __typename }' }];
  expect((await product.send('/graphql', operations)).status).toBe(400);
});

test('many guesses at once are many, however the address is written and whatever proxy is claimed', async () => {
  const email = await product.signUp();
  const spellings = [email, email.toUpperCase(), ` ${email}`, `${email} `];
  const statuses = await Promise.all(
    Array.from({ length: 25 }, async (_, index) => {
      const headers = { 'x-forwarded-for': `198.51.100.${index}`, 'x-real-ip': `198.51.100.${index}` };
      const body = { email: spellings[index % spellings.length], password: WRONG };
      return (await product.send('/auth/sign-in', body, headers)).status;
    }),
  );
  expect(countOf(statuses)).toEqual({ looked: 5, waiting: 20 });
});

test('a public mutation stands once in a document, under whatever alias and fragment', async () => {
  const set = (alias: string) => `${alias}: setPassword(input: { token: "t", password: "${WRONG}" }) { __typename }`;
  for (const document of [
    `mutation { ${set('a')} ${set('b')} }`,
    `mutation { ...F ...G } fragment F on Mutation { ${set('a')} } fragment G on Mutation { ${set('b')} }`,
  ]) {
    const { data, errors } = await product.ask(document);
    expect(data).toBeFalsy();
    expect(errors).toBeDefined();
  }
});

test('a document with many guesses at the present password has five of them looked at', async () => {
  const email = await product.signUp();
  const { accessToken } = await product.signIn(email);
  const guess = (alias: number) => `g${alias}: changePassword(input: $input) { __typename }`;
  const document = `mutation($input: ChangePasswordInput!) { ${Array.from({ length: 10 }, (_, n) => guess(n)).join(' ')} }`;
  const input = { currentPassword: WRONG, newPassword: 'seven lamps over the harbour' };

  const { data } = await product.ask(document, { input }, accessToken);

  const names = Object.values(data as Record<string, { __typename: string }>).map(({ __typename }) => __typename);
  expect(names.sort()).toEqual([...Array(5).fill('PasswordWrong'), ...Array(5).fill('TooManyAttempts')]);
});

test('whoever hammers an account cannot keep the owner out of the browser that he used before', async () => {
  const email = await product.signUp();
  const { cookies } = await product.signIn(email);
  expect(cookies.device).toMatch(/^[\w-]{43}$/);
  for (let count = 0; count < 8; count += 1) await product.send('/auth/sign-in', { email, password: WRONG });

  const elsewhere = await product.send('/auth/sign-in', { email, password: PASSWORD });
  expect([elsewhere.status, Number(elsewhere.headers.get('retry-after')) > 0]).toEqual([429, true]);
  const here = await product.send(
    '/auth/sign-in',
    { email, password: PASSWORD },
    { cookie: `device=${cookies.device}` },
  );
  expect(here.status).toBe(200);
});

test('what makes a device known is kept for a year where no script can read it', async () => {
  const { setCookie } = await product.signIn(await product.signUp());
  expect(setCookie.find((cookie) => cookie.startsWith('device='))).toMatch(
    /^device=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Strict$/,
  );
});

/** The whole product in one process, and ways to ask it. */
async function startProduct() {
  const keys = { access: newKeyPair(), assertion: newKeyPair() };
  configureIdentity({ keys: keys.access });
  const database = await testDatabase();
  const running = await startSubgraphs({
    domains,
    allDomains: domains,
    databaseUrl: database.url,
    secret: TEST_SECRET,
  });
  const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8');
  const subgraphs = running.started.map(({ subgraph }) => subgraph);
  const router = await startRouter({ supergraphSdl, subgraphs, keys, port: 0, deadlines: { query: 10_000 } });
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(router.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    send,
    ask: (query: string, variables = {}, token?: string) => post(router.url, { query, variables }, token),
    /** Somebody new; returns his address. */
    async signUp(): Promise<string> {
      const email = `${newId()}@example.com`;
      const input = { email, password: PASSWORD, name: 'Grace Hopper', organizationName: 'Compilers' };
      const query = 'mutation($input: SignUpInput!) { signUp(input: $input) { __typename } }';
      const { data } = await post(router.url, { query, variables: { input } });
      expect(data?.signUp.__typename).toBe('SignedUp');
      return email;
    },
    async signIn(email: string) {
      const response = await send('/auth/sign-in', { email, password: PASSWORD });
      const { accessToken } = (await response.json()) as { accessToken: string };
      const setCookie = response.headers.getSetCookie();
      const pairs = setCookie.map((cookie) => cookie.split(';')[0]?.split('=') as [string, string]);
      return { accessToken, setCookie, cookies: Object.fromEntries(pairs) };
    },
    async close() {
      await router.close();
      await running.close();
      await database.drop();
    },
  };
}
