import { expect, vi } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { newId } from '#kernel/database/new-id';
import { emit, eventType } from '#kernel/events/emit';
import type { Context } from '#kernel/graph/context';
import { type Answer, type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import type { ProductCosted, ProductDescribed } from '../../products/events.ts';
import { Customer, CustomerKind } from '../customers/customer.entity.ts';
import { COST_READ } from '../policy.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { sales } from '../subgraph.ts';
import { Territory } from '../territories/territory.entity.ts';

const described = eventType<ProductDescribed>('products.ProductDescribed');
const costed = eventType<ProductCosted>('products.ProductCosted');

/** A new organization that sells bicycles in one territory, with one seller, one customer and one product at a cost of 60. */
export interface Shop {
  viewer: Viewer;
  context: Context;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Runs a mutation with `{ input }` and returns its result, failing on errors. */
  run(mutation: string, input: Record<string, unknown>, selection: string): Promise<Answer['data']>;
  territoryId: string;
  salesPersonId: string;
  customerId: string;
  productId: string;
}

/** Opens a shop; every test has its own, so that none sees the rows of another. */
export async function openShop(graph: TestGraph, overrides: Partial<Viewer> = {}): Promise<Shop> {
  const viewer = viewerOf(sales, { scopes: [...Object.keys(sales.scopes), COST_READ], ...overrides });
  const context = graph.context(viewer);
  const { ask } = graph.as(viewer);
  const staff = await context.write(async (em) => {
    const territory = em.create(Territory, {
      name: 'Northwest',
      countryCode: 'US',
      countryName: 'United States',
      region: 'North America',
    });
    await em.flush();
    const seller = em.create(SalesPerson, { name: 'Linda Mitchell', territoryId: territory.id });
    await em.flush();
    const customer = em.create(Customer, {
      kind: CustomerKind.COMPANY,
      name: 'Riders Company',
      segment: 'Bike Shop',
      territoryId: territory.id,
      salesPersonId: seller.id,
    });
    await em.flush();
    return { territoryId: territory.id, salesPersonId: seller.id, customerId: customer.id };
  });
  const productId = await addProduct(graph, context, { name: 'Mountain-100', cost: '60' });
  const run: Shop['run'] = async (mutation, input, selection) => {
    const document = `mutation Run($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ${selection} ... on UserError { message } } }`;
    const { data, errors } = await ask(document, { input });
    expect(errors).toBeUndefined();
    return data?.[mutation];
  };
  return { viewer, context, ask, run, ...staff, productId };
}

/** What the products domain would tell of a new product; returns its id once sales knows it. */
export async function addProduct(
  graph: TestGraph,
  context: Context,
  { name, cost, category = 'Bikes' }: { name: string; cost?: string; category?: string },
): Promise<string> {
  const productId = newId();
  await context.write(async (em) => {
    await emit(em, described, {
      productId,
      name,
      number: name.toUpperCase(),
      subcategoryId: newId(),
      subcategoryName: `${category} for adults`,
      categoryId: newId(),
      categoryName: category,
    });
  });
  if (cost !== undefined) await setCosts(context, productId, [{ from: '0001-01-01', until: null, cost }]);
  const known =
    'select (select count(*) from sales.sold_products where product_id = $1) + (select count(*) from sales.product_costs where product_id = $1) as n';
  await settled(graph, context, known, [productId], [{ n: cost === undefined ? '1' : '2' }]);
  return productId;
}

/** What the products domain would tell of a product's costs. */
export function setCosts(context: Context, productId: string, costs: ProductCosted['costs']): Promise<void> {
  return context.write((em) => emit(em, costed, { productId, costs }));
}

/** Runs the consumers until a statement reads the rows; transactions of other test files may hold events back for a moment. */
export async function settled(
  graph: TestGraph,
  context: Context,
  text: string,
  values: unknown[],
  rows: unknown[],
): Promise<void> {
  const check = async () => {
    await graph.drain();
    expect(await rowsOf(context, text, values)).toEqual(rows);
  };
  await vi.waitFor(check, { timeout: 10_000, interval: 20 });
}

/** What a statement reads in the organization of the context now. */
export async function rowsOf<Row>(context: Context, text: string, values: unknown[] = []): Promise<Row[]> {
  const rows = await context.read<Row>({ text, values });
  // a snapshot that stays open would hold a connection, and not see what comes later
  await context.session.end();
  return rows;
}

/** The code that a request is refused with, and the paths of the fields it blames. */
export function refusal({ errors }: Answer): { code: unknown; paths?: unknown } {
  const { code, fields } = (errors?.[0]?.extensions ?? {}) as { code?: string; fields?: { path: unknown[] }[] };
  return { code, ...(fields && { paths: fields.map(({ path }) => path.join('.')) }) };
}
