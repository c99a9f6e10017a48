import { eventType } from '#kernel/events/emit';

/** A product is called and classified like this now. A product directly under a root category has no subcategory. */
export interface ProductDescribed {
  productId: string;
  name: string;
  number: string;
  subcategoryId: string | null;
  subcategoryName: string | null;
  categoryId: string | null;
  categoryName: string | null;
}
export const productDescribed = eventType<ProductDescribed>('products.ProductDescribed');

/**
 * What one unit of a product cost, over all time: the periods follow each other without gap, the first begins in the year 1,
 * `until` is the first day on which the cost holds no more (null for the last). Each event replaces what earlier ones said.
 */
export interface ProductCosted {
  productId: string;
  costs: { from: string; until: string | null; cost: string }[];
}
export const productCosted = eventType<ProductCosted>('products.ProductCosted');
