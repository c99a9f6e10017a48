import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const CHAIN = `{
  orders(first: 100) {
    nodes {
      number
      customer { name territory { name } }
      lines(first: 5) {
        quantity
        product {
          name
          category { name parent { name } }
          stockLevels(first: 2) { quantity warehouse { name } }
          suppliers(first: 2) { price supplier { name } }
        }
      }
    }
  }
}`;
const FIRST_OF_EACH = '{ customers(first: 2) { nodes { id } } products(first: 2) { nodes { id } } }';
const RECORD = 'mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { __typename } }';

let product: WholeProduct;
let member: Member;

beforeAll(async () => {
  product = await wholeProduct();
  member = await product.newMember();
  await product.importSample(member);
  await recordOrders(99);
}, 120_000);
afterAll(() => product?.close());

async function recordOrders(count: number): Promise<void> {
  const { data } = await member.ask(FIRST_OF_EACH);
  const [customers, products] = [data?.customers.nodes, data?.products.nodes];
  for (let n = 0; n < count; n++) {
    const lines = products.map(({ id }: { id: string }) => ({ productId: id, quantity: 1 + (n % 3), unitPrice: '5' }));
    const input = {
      number: `E-${n}`,
      customerId: customers[n % 2].id,
      channel: 'ONLINE',
      orderedOn: '2024-03-10',
      lines,
    };
    const answer = await member.ask(RECORD, { input });
    expect(answer.data?.recordOrder.__typename).toBe('Order');
  }
}

/** How often each table was read, by subgraph, while the work ran. */
async function readsDuring(work: () => Promise<void>): Promise<Record<string, number>> {
  const reads: Record<string, number> = {};
  for (const { runtime } of product.started) {
    runtime.database.onStatement = (text) => {
      const table = /from ("\w+"\."\w+") t/.exec(text)?.[1] ?? text;
      reads[table] = (reads[table] ?? 0) + 1;
    };
  }
  await work();
  for (const { runtime } of product.started) delete runtime.database.onStatement;
  return reads;
}

test('from 100 orders to their suppliers each type is read once', async () => {
  const reads = await readsDuring(async () => {
    const { data, errors } = await member.ask(CHAIN);
    expect(errors).toBeUndefined();
    expect(data?.orders.nodes).toHaveLength(100);
    const line = data?.orders.nodes.flatMap((order: { lines: object[] }) => order.lines)[0];
    expect(line.product).toMatchObject({
      category: { name: 'Tea', parent: { name: 'Food' } },
      stockLevels: [{ warehouse: {} }],
    });
  });
  // A category and its parent are rows of one table in two steps of the answer: the parent is known only after the category.
  const { '"products"."categories"': categories, ...others } = reads;
  expect(categories).toBeLessThanOrEqual(2);
  expect(Object.keys(others).sort()).toEqual(
    [
      ...['sales.orders', 'sales.customers', 'sales.territories', 'sales.order_lines'],
      ...[
        'products.products',
        'products.stock_levels',
        'products.warehouses',
        'products.supplier_products',
        'products.suppliers',
      ],
    ]
      .map((name) => name.replace(/(\w+)\.(\w+)/, '"$1"."$2"'))
      .sort(),
  );
  expect(Object.entries(others).filter(([, count]) => count > 1)).toEqual([]);
});
