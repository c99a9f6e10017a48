import type { EntityManager } from '#kernel/database/entity-manager';
import { productCosted, productDescribed } from '../events.ts';

/** SQL that logs how the products in a subquery of ids are called and classified. */
export const tellNames = (ids: string): string => `
  insert into kernel.events (type, payload)
  select '${productDescribed.name}', jsonb_build_object('productId', p.id, 'name', p.name, 'number', p.number,
         'subcategoryId', c.subcategory_id, 'subcategoryName', c.subcategory_name,
         'categoryId', c.category_id, 'categoryName', c.category_name)
    from products.products p left join products.category_paths c on c.id = p.category_id
   where p.id in (${ids})`;

/** SQL that logs what the products in a subquery of ids cost over all time. */
export const tellCosts = (ids: string): string => `
  insert into kernel.events (type, payload)
  select '${productCosted.name}', jsonb_build_object('productId', c.product_id, 'costs', jsonb_agg(
           jsonb_build_object('from', c.holds_from, 'until', c.holds_until, 'cost', c.amount::text) order by c.holds_from))
    from products.cost_periods c
   where c.product_id in (${ids})
   group by c.product_id`;

/** SQL of the ids of all products in or below the categories in a subquery of ids. */
export const productsBelow = (categoryIds: string): string => `
  with recursive below (id) as (
    ${categoryIds} union select c.id from products.categories c join below b on c.parent_id = b.id
  )
  select p.id from products.products p join below b on b.id = p.category_id`;

/** Tells the other domains all that they keep of one product. */
export async function tellProduct(em: EntityManager, id: string): Promise<void> {
  await em.flush();
  await em.execute(tellNames('?::uuid'), [id]);
  await em.execute(tellCosts('?::uuid'), [id]);
}
