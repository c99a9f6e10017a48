import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connect } from '../router/testing/live-client.ts';
import { post } from '../router/testing/start.ts';
import { type Member, PASSWORD, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const ROLE = '{ viewer { role } }';

let product: WholeProduct;
let database: Client;
beforeAll(async () => {
  product = await wholeProduct();
  database = new Client({ connectionString: product.databaseUrl });
  await database.connect();
}, 120_000);
afterAll(async () => {
  await database.end();
  await product.close();
});

/** Resolves to the milliseconds after which the token is refused. */
async function refusedAfter({ ask }: Pick<Member, 'ask'>): Promise<number> {
  const began = performance.now();
  const codeOf = async () => (await ask(ROLE)).errors?.[0]?.extensions.code;
  await vi.waitFor(async () => expect(await codeOf()).toBe('UNAUTHENTICATED'), { timeout: 10_000, interval: 10 });
  return performance.now() - began;
}

test('a closed organization serves nobody within a second, sockets neither; its data stays, and others go on', async () => {
  const [closing, other] = [await product.newMember(), await product.newMember()];
  await closing.ask('mutation { createCustomer(input: { kind: COMPANY, name: "Kept" }) { __typename } }');
  const socket = connect(product.url, { token: closing.token });
  await socket.opened;
  const { data } = await closing.ask('{ organization { code } }');

  const closed = await closing.ask(
    'mutation($input: CloseOrganizationInput!) { closeOrganization(input: $input) { __typename } }',
    {
      input: { code: data?.organization.code },
    },
  );

  expect(closed.data?.closeOrganization).toEqual({ __typename: 'OrganizationClosed' });
  expect(await refusedAfter(closing)).toBeLessThan(1_000);
  expect((await socket.closed).code).toBe(4403);
  expect((await other.ask(ROLE)).errors).toBeUndefined();
  const kept = await database.query('select name from sales.customers where organization_id = $1', [
    closing.organizationId,
  ]);
  expect(kept.rows).toEqual([{ name: 'Kept' }]);
});

test('an erased person is signed out of the organization, at once, and of no other', async () => {
  const [owner, person] = [await product.newMember(), await product.newMember()];
  const { id: userId, email } = (await person.ask('{ viewer { user { id email } } }')).data?.viewer.user ?? {};
  await database.query(
    "insert into identity.memberships (organization_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'member')",
    [owner.organizationId, userId],
  );
  const there = await memberBy('switch', { organizationId: owner.organizationId }, person.token);
  expect((await there.ask(ROLE)).data?.viewer.role).toBe('MEMBER');

  const erase = 'mutation($input: PersonInput!) { erasePerson(input: $input) { __typename } }';
  expect((await owner.ask(erase, { input: { userId } })).data?.erasePerson.__typename).toBe('PersonalDataRequest');

  await refusedAfter(there);
  const back = await memberBy('sign-in', { email, password: PASSWORD });
  expect((await back.ask(ROLE)).data?.viewer.role).toBe('OWNER');
});

/** Somebody with the token that a way of getting one gives. */
async function memberBy(way: string, body: object, shown = ''): Promise<Pick<Member, 'ask'>> {
  const headers = { 'content-type': 'application/json', ...(shown && { authorization: `Bearer ${shown}` }) };
  const response = await fetch(`${product.url}/auth/${way}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { accessToken } = (await response.json()) as { accessToken: string };
  return {
    ask: (query, variables) => post(product.url, { query, variables }, accessToken) as ReturnType<Member['ask']>,
  };
}
