import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from './testing/begin.ts';
import { type ManyProcesses, startManyProcesses } from './testing/many-processes.ts';

const PERSON = { email: 'ada@many.example', password: 'a long enough password' };
const SIGN_UP = `mutation($input: SignUpInput!) { signUp(input: $input) { __typename } }`;
const CREATE = `mutation { createCustomer(input: { kind: COMPANY, name: "Cycles" }) { ... on Customer { name } } }`;
const PAGE = `{
  customers(first: 1) { nodes { name } }
  metrics(keys: ["sales.orders", "products.stock_units"]) { key value(period: { preset: ALL_TIME }) { current } }
}`;

let many: ManyProcesses;
let token: string;

beforeAll(async () => {
  ensureBuilt('server');
  many = await startManyProcesses();
  const { data } = await ask(SIGN_UP, { input: { ...PERSON, name: 'Ada', organizationName: 'Many' } });
  expect(data).toEqual({ signUp: { __typename: 'SignedUp' } });
  token = await signIn();
}, 120_000);
afterAll(() => many?.stop());

test('a subgraph answers nobody but the router', async () => {
  const direct = await fetch(many.addressOf('sales'), post({ query: '{ __typename }' }));
  expect(direct.status).toBe(401);
  expect(await direct.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('what one process writes another one shows', async () => {
  expect((await ask(CREATE)).data).toEqual({ createCustomer: { name: 'Cycles' } });
  const { data, errors } = await ask(PAGE);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    customers: { nodes: [{ name: 'Cycles' }] },
    metrics: [
      { key: 'sales.orders', value: { current: expect.toBeOneOf([0, null]) } },
      { key: 'products.stock_units', value: { current: expect.toBeOneOf([0, null]) } },
    ],
  });
});

test('a killed subgraph costs its own fields, and they come back with it', async () => {
  many.subgraph('products').kill('SIGKILL');
  await once(many.subgraph('products'), 'exit');
  const { data, errors } = await ask(PAGE);
  expect(data).toMatchObject({
    customers: { nodes: [{ name: 'Cycles' }] },
    metrics: [{ key: 'sales.orders' }, { value: null }],
  });
  expect(errors).toMatchObject([
    { path: ['metrics', expect.any(Number)], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
  expect(JSON.stringify(errors)).not.toContain('127.0.0.1');

  many.restart('products');
  await eventually(async () => expect((await ask(PAGE)).errors).toBeUndefined());
});

test('a hung subgraph holds nobody up for longer than the deadline', async () => {
  many.subgraph('products').kill('SIGSTOP');
  const begun = performance.now();
  const { data } = await ask(PAGE);
  expect(performance.now() - begun).toBeLessThan(2_500);
  expect(data).toMatchObject({ metrics: [{ key: 'sales.orders' }, { value: null }] });
  many.subgraph('products').kill('SIGCONT');
  await eventually(async () => expect((await ask(PAGE)).errors).toBeUndefined());
});

async function eventually(holds: () => Promise<void>): Promise<void> {
  for (const begun = Date.now(); ; await sleep(200)) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() - begun > 15_000) throw error;
    }
  }
}

interface Answer {
  data?: Record<string, unknown>;
  errors?: { path?: (string | number)[] }[];
}

async function ask(query: string, variables = {}): Promise<Answer> {
  const response = await fetch(`${many.url}/graphql`, post({ query, variables }));
  return (await response.json()) as Answer;
}

async function signIn(): Promise<string> {
  const response = await fetch(`${many.url}/auth/sign-in`, post(PERSON));
  return ((await response.json()) as { accessToken: string }).accessToken;
}

function post(body: object): RequestInit {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}
