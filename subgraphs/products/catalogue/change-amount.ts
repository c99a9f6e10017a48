import type { EntityManager } from '#kernel/database/entity-manager';
import type { Product } from './product.entity.ts';
import { LaterAmountKnown } from './product.errors.ts';
import { ProductCost, ProductPrice } from './product-amounts.entity.ts';

const HISTORIES = { cost: ProductCost, price: ProductPrice } as const;

/** The refusal to change a cost or price from a day on, if a later one is already known. */
export async function laterAmount(
  em: EntityManager,
  product: Product,
  what: 'cost' | 'price',
  from: string,
): Promise<LaterAmountKnown | undefined> {
  const later = await em.findOne(HISTORIES[what], { productId: product.id, validFrom: { $gt: from } });
  return later ? new LaterAmountKnown(what, later.validFrom) : undefined;
}

/** Changes cost or price of a product from a day on, and writes both the old and the new one into its history. */
export async function changeAmount(
  em: EntityManager,
  product: Product,
  what: 'cost' | 'price',
  amount: string,
  from: string,
): Promise<void> {
  const history = HISTORIES[what];
  const newest = await em.findOne(history, { productId: product.id }, { orderBy: { validFrom: 'desc' } });
  const since = product.introducedOn ?? product.createdAt.toISOString().slice(0, 10);
  if (!newest && since < from) em.create(history, { productId: product.id, validFrom: since, amount: product[what] });
  if (newest?.validFrom === from) newest.amount = amount;
  else em.create(history, { productId: product.id, validFrom: from, amount });
  product[what] = amount;
}
