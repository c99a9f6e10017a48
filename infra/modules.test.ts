import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const FIGURES = `{
  viewer { modules }
  organization { modules { name isOn isInPlan } }
  customers { totalCount nodes { name } }
  products { totalCount }
  metricCatalogue { key domain viewerCanRead }
  metrics(keys: ["sales.new_customers", "products.stock_units"]) { key value(period: { preset: ALL_TIME }) { current } }
}`;

let product: WholeProduct;
let owner: Member;
beforeAll(async () => {
  product = await wholeProduct();
  owner = await product.newMember();
  await ask(`mutation {
    one: createCustomer(input: { kind: COMPANY, name: "One" }) { __typename }
    two: createCustomer(input: { kind: COMPANY, name: "Two" }) { __typename }
    createProduct(input: { number: "P", name: "P", price: "10", cost: "4" }) { __typename }
  }`);
}, 120_000);
afterAll(() => product?.close());
beforeEach(async () => void (await turn('sales', true)));

/** What the owner is answered; `data` is null when nothing is. */
async function ask(query: string, variables = {}) {
  const { data = {}, errors } = await owner.ask(query, variables);
  return { data: data as NonNullable<typeof data>, errors };
}

/** Switches a module and waits until the router knows. */
async function turn(module: string, isOn: boolean): Promise<number> {
  const began = performance.now();
  const query = 'mutation($input: SwitchModuleInput!) { switchModule(input: $input) { __typename } }';
  const { data } = await ask(query, { input: { module, isOn } });
  expect(data.switchModule).toEqual({ __typename: 'OrganizationModule' });
  const modules = async () => (await ask('{ viewer { modules } }')).data.viewer.modules.includes(module);
  await vi.waitFor(async () => expect(await modules()).toBe(isOn), { timeout: 5_000, interval: 10 });
  return performance.now() - began;
}

test('off is off within a second: its fields are refused, everything else is answered', async () => {
  expect(await turn('sales', false)).toBeLessThan(1_000);

  const { data, errors } = await ask(FIGURES);

  expect(data.viewer.modules).not.toContain('sales');
  expect(data.organization.modules).toContainEqual({ name: 'sales', isOn: false, isInPlan: true });
  expect(data.customers).toBeNull();
  expect(data.products.totalCount).toBe(1);
  expect(data.metrics[0].value).toBeNull();
  const readable = data.metricCatalogue.filter(({ viewerCanRead }: { viewerCanRead: boolean }) => viewerCanRead);
  expect(new Set(readable.map(({ domain }: { domain: string }) => domain))).toEqual(new Set(['products']));
  expect(data.metrics[1].value).toEqual({ current: 0 });
  const paths = errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code]);
  expect(paths?.sort()).toEqual([
    ['customers', 'MODULE_DISABLED'],
    ['metrics.0', 'MODULE_DISABLED'],
  ]);
});

test('nothing of it can be written meanwhile', async () => {
  await turn('sales', false);

  const { errors } = await ask('mutation { createCustomer(input: { kind: COMPANY, name: "Three" }) { __typename } }');

  expect(errors?.[0]?.extensions.code).toBe('MODULE_DISABLED');
});

test('off and on again, the same figures: nothing was lost', async () => {
  const before = await ask(FIGURES);
  expect(before.errors).toBeUndefined();
  expect(before.data.customers.totalCount).toBe(2);

  await turn('sales', false);
  await turn('sales', true);

  expect((await ask(FIGURES)).data).toEqual(before.data);
});

test('what happens elsewhere meanwhile is not missed', async () => {
  await turn('sales', false);
  const create = `mutation { createProduct(input: { number: "Q", name: "Q", price: "10", cost: "4" }) { ... on Product { id } } }`;
  const { data } = await ask(create);
  await turn('sales', true);

  const order = `mutation($input: RecordOrderInput!) { recordOrder(input: $input) { __typename } }`;
  const { data: known } = await ask('{ customers { nodes { id } } }');
  const lines = [{ productId: data.createProduct.id, quantity: 1, unitPrice: '10' }];
  const input = { number: 'No. 1', customerId: known.customers.nodes[0].id, channel: 'ONLINE', lines };
  await vi.waitFor(
    async () => expect((await ask(order, { input })).data).toEqual({ recordOrder: { __typename: 'Order' } }),
    { timeout: 10_000, interval: 100 },
  );
});

test('a plan without the module takes it away, and the next plan brings it back', async () => {
  const change = (plan: string) => ask(`mutation { changePlan(input: { plan: "${plan}" }) { __typename } }`);
  await change('free');
  await vi.waitFor(
    async () => expect((await ask('{ products { totalCount } }')).errors?.[0]?.extensions.code).toBe('MODULE_DISABLED'),
    {
      timeout: 2_000,
    },
  );

  await change('team');
  await vi.waitFor(async () => expect((await ask('{ products { totalCount } }')).errors).toBeUndefined(), {
    timeout: 2_000,
  });
});
