import DataLoader from 'dataloader';
import type { Context } from '#kernel/graph/context';

const TEXT = `
  select product_id as "productId", sum(quantity)::int as quantity
    from products.stock_levels where product_id = any ($1::uuid[]) group by product_id`;

const loaders = new WeakMap<Context, DataLoader<string, number>>();

/** Units of a product in all warehouses now; one statement for all products of a request. */
export function stockOf(context: Context, productId: string): Promise<number> {
  let loader = loaders.get(context);
  if (!loader) {
    loader = new DataLoader((ids) => readStock(context, ids), { cache: false });
    loaders.set(context, loader);
  }
  return loader.load(productId);
}

async function readStock(context: Context, ids: readonly string[]): Promise<number[]> {
  const values = [[...new Set(ids)]];
  const rows = await context.read<{ productId: string; quantity: number }>({
    text: TEXT,
    values,
    name: 'products.stock-of',
  });
  const byProduct = new Map(rows.map((row) => [row.productId, row.quantity]));
  return ids.map((id) => byProduct.get(id) ?? 0);
}
