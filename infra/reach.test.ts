import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connect } from '../router/testing/live-client.ts';
import { type Answer, type Member, PASSWORD, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

let whole: WholeProduct;
let owner: Member;
let here: Territory;
let elsewhere: Territory;
let productId: string;
beforeAll(async () => {
  whole = await wholeProduct();
  owner = await whole.newMember();
  [here, elsewhere] = [await territory('Here'), await territory('Elsewhere')];
  productId = await product();
  await vi.waitFor(async () => expect(await sell(here)).toBe('Order'), { timeout: 10_000 });
}, 120_000);
afterAll(() => whole?.close());

interface Territory {
  id: string;
  customerId: string;
}
interface Colleague extends Pick<Member, 'ask' | 'token'> {
  userId: string;
}

const REVENUE = `value(period: { preset: ALL_TIME }) { current } breakdown(by: "territory", period: { preset: ALL_TIME }) { slices { key value } }
  rows(period: { preset: ALL_TIME }, first: 100) { totalCount sum }`;
const FIGURES = `{ metrics(keys: ["sales.revenue"]) { ...F } } fragment F on Metric { ${REVENUE} }`;
const LIVE = `subscription { metricChanged(keys: ["sales.revenue"]) { value(period: { preset: ALL_TIME }) { current } } }`;

const revenueOf = async ({ ask }: Pick<Member, 'ask'>) => (await ask(FIGURES)).data?.metrics[0];
const setReach = (userId: string, input: object, who: Pick<Member, 'ask'> = owner) =>
  who.ask('mutation ($input: SetReachInput!) { setReach(input: $input) { __typename ... on UserError { message } } }', {
    input: { userId, ...input },
  });

/** A colleague who may do what managers do; he has the password that everybody here has. */
async function colleague(): Promise<Colleague> {
  const [userId, email] = [randomUUID(), `${randomUUID()}@example.com`];
  await asOwner(
    `insert into identity.users (id, email, name, password_hash)
     select $1, $2, 'Manager', u.password_hash from identity.users u join identity.memberships m on m.user_id = u.id where m.organization_id = $3 limit 1`,
    userId,
    email,
    owner.organizationId,
  );
  await asOwner(
    "insert into identity.memberships (organization_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'manager')",
    owner.organizationId,
    userId,
  );
  const post = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return (await fetch(`${whole.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { accessToken: token } = (await post('/auth/sign-in', { email, password: PASSWORD })) as {
    accessToken: string;
  };
  return { userId, token, ask: (query, variables) => post('/graphql', { query, variables }, token) as Promise<Answer> };
}

async function asOwner(sql: string, ...values: unknown[]): Promise<void> {
  const database = new Client({ connectionString: whole.databaseUrl });
  await database.connect();
  await database.query(sql, values);
  await database.end();
}

/** A territory with a customer. */
async function territory(name: string): Promise<Territory> {
  const id = randomUUID();
  const insert =
    "insert into sales.territories (organization_id, id, name, country_code, country_name) values ($1, $2, $3, 'US', 'United States')";
  await asOwner(insert, owner.organizationId, id, name);
  const create = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ... on Customer { id } } }';
  const { data } = await owner.ask(create, {
    input: { kind: 'COMPANY', name: `Customer of ${name}`, territoryId: id },
  });
  return { id, customerId: data?.createCustomer.id };
}

/** A product that sales has heard of. */
async function product(): Promise<string> {
  const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { ... on Product { id } } }';
  const { data } = await owner.ask(create, { input: { name: 'Tea', number: 'TEA' } });
  return data?.createProduct.id;
}

async function sell({ id, customerId }: Territory, ask = owner.ask, unitPrice = '100') {
  const input = {
    number: randomUUID(),
    channel: 'DIRECT',
    customerId,
    territoryId: id,
    lines: [{ productId, quantity: 1, unitPrice }],
  };
  const { data, errors } = await ask(
    'mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { __typename } }',
    { input },
  );
  return errors?.[0]?.extensions.code ?? data?.recordOrder.__typename;
}

describe('a manager of one territory', () => {
  test('sees its revenue, taken apart and row by row, and nothing of elsewhere; who reaches everything sees all', async () => {
    const manager = await colleague();
    await Promise.all([sell(here), sell(elsewhere)]);
    const entire = await revenueOf(owner);
    expect(await revenueOf(manager)).toEqual(entire);
    expect(
      (await setReach(manager.userId, { kind: 'TERRITORIES', territoryIds: [here.id] })).data?.setReach.__typename,
    ).toBe('User');
    const slice = entire.breakdown.slices.find(({ key }: { key: string }) => key === here.id);
    await vi.waitFor(async () => expect((await revenueOf(manager)).value.current).toBeCloseTo(slice.value, 3), {
      timeout: 1_000,
    });
    const part = await revenueOf(manager);
    expect(part.breakdown.slices).toEqual([slice]);
    expect(part.rows.totalCount).toBeLessThan(entire.rows.totalCount);
    expect(Number(part.rows.sum)).toBeCloseTo(slice.value, 3);
    expect(await revenueOf(owner)).toEqual(entire);
  });

  test('cannot sell elsewhere', async () => {
    const manager = await colleague();
    await setReach(manager.userId, { kind: 'TERRITORIES', territoryIds: [here.id] });
    await vi.waitFor(async () => expect(await sell(elsewhere, manager.ask)).toBe('NOT_FOUND'));
    expect(await sell({ ...here, id: elsewhere.id }, manager.ask)).toBe('FORBIDDEN');
    expect(await sell(here, manager.ask)).toBe('Order');
  });

  test('hears of his own figure only, live, until he reaches everything again', async () => {
    const [manager, peer] = await Promise.all([colleague(), colleague()]);
    await setReach(manager.userId, { kind: 'TERRITORIES', territoryIds: [here.id] });
    await vi.waitFor(async () => expect((await revenueOf(manager)).breakdown.slices).toHaveLength(1));
    const [his, all] = [listen(manager.token), listen(peer.token)];
    await heard([his, all]);
    const [before, wholeBefore] = [(await revenueOf(manager)).value.current, (await revenueOf(owner)).value.current];
    await sell(elsewhere, owner.ask, '100000');
    await vi.waitFor(() => expect(all.figures.at(-1)).toBeCloseTo(wholeBefore + 100_000, 3));
    await sell(here);
    await vi.waitFor(() => expect(his.figures.at(-1)).toBeCloseTo(before + 100, 3));
    expect(Math.max(...his.figures)).toBeLessThan(100_000);
    await setReach(manager.userId, { kind: 'ALL' });
    await heard([his]);
    await vi.waitFor(async () => {
      await sell(here);
      expect(his.figures.at(-1)).toBeGreaterThan(100_000);
    });
  });
});

/** Follows the revenue of the bearer. */
function listen(token: string) {
  const events = connect(whole.url, { token }).subscribe({ query: LIVE });
  const figures: number[] = [];
  void (async () => {
    let { data } = (await events.next()) as Answer;
    for (; data; { data } = (await events.next()) as Answer) figures.push(data.metricChanged.value.current);
  })();
  return { figures };
}

/** Sells until every listener has heard something: its stream stands. */
async function heard(listeners: { figures: number[] }[]): Promise<void> {
  await vi.waitFor(
    async () => {
      await sell(here);
      expect(listeners.every(({ figures }) => figures.length > 0)).toBe(true);
    },
    { timeout: 10_000, interval: 200 },
  );
}
