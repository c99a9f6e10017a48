import type { Consumer } from '#kernel/events/consumer';
import type { ProductDescribed } from '../../products/events.ts';

/** Keeps the names that sales reports products by, as products last told them. */
export const learnProducts: Consumer<ProductDescribed> = {
  name: 'sales.learn-products',
  types: ['products.ProductDescribed'],
  async handle({ payload }, em) {
    await em.execute(
      `insert into sales.sold_products (product_id, name, number, subcategory_id, subcategory_name, category_id, category_name)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (organization_id, product_id) do update
          set name = excluded.name, number = excluded.number, subcategory_id = excluded.subcategory_id,
              subcategory_name = excluded.subcategory_name, category_id = excluded.category_id, category_name = excluded.category_name`,
      [
        payload.productId,
        payload.name,
        payload.number,
        payload.subcategoryId,
        payload.subcategoryName,
        payload.categoryId,
        payload.categoryName,
      ],
    );
  },
};
