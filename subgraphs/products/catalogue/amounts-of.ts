import type { EntityClass } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '#kernel/graph/context';
import { checkSize } from '#kernel/graph/page';
import type { ProductAmount } from './product-amounts.entity.ts';

/** The newest costs or prices of a product, newest first, each ending where the one before it in the list begins. */
export async function amountsOf<T extends ProductAmount>(
  context: Context,
  history: EntityClass<T>,
  productId: string,
  first: number,
  info: GraphQLResolveInfo,
): Promise<T[]> {
  const newest = { by: 'productId', orderBy: 'validFrom', desc: true };
  const rows = await context.rows.children(history, newest, productId, checkSize('first', first), info);
  return rows.map((row, index) => ({ ...row, validUntil: rows[index - 1]?.validFrom ?? null }));
}
