import type { EntityManager } from '#kernel/database/entity-manager';
import type { Consumer, LoggedEvent } from '#kernel/events/consumer';
import type { ProductCosted } from '../../products/events.ts';
import type { OrderRecorded, OrdersImported } from '../events.ts';

type Payload = ProductCosted | OrdersImported | OrderRecorded;

/**
 * Gives order lines the cost of their day. A line takes it by itself when it is written (see migrations/0020_sales.sql), from
 * the costs that are committed then; what is committed meanwhile is made good here. One consumer hears of both, one event
 * after the other, so that neither a line nor a cost can slip past the other.
 */
export const costLines: Consumer<Payload> = {
  name: 'sales.cost-lines',
  types: ['products.ProductCosted', 'sales.OrdersImported', 'sales.OrderRecorded'],
  handle: ({ payload }: LoggedEvent<Payload>, em) => {
    if ('costs' in payload) return learnCosts(em, payload);
    if ('orderId' in payload) return applyCosts(em, 't.order_id = ?', [payload.orderId]);
    return applyCosts(em, 't.ordered_on between ? and ?', [payload.from, payload.to]);
  },
};

async function learnCosts(em: EntityManager, { productId, costs }: ProductCosted): Promise<void> {
  await em.execute('delete from sales.product_costs where product_id = ?', [productId]);
  await em.execute(
    `insert into sales.product_costs (product_id, valid_from, valid_until, cost)
     select ?, "from", "until", cost from jsonb_to_recordset(?::jsonb) as c("from" date, "until" date, cost numeric)`,
    [productId, JSON.stringify(costs)],
  );
  await applyCosts(em, 't.product_id = ?', [productId]);
}

async function applyCosts(em: EntityManager, which: string, values: string[]): Promise<void> {
  const stale = `
    select t.id, k.cost from sales.order_lines t
      left join sales.product_costs k on k.product_id = t.product_id
       and t.ordered_on >= k.valid_from and (k.valid_until is null or t.ordered_on < k.valid_until)
     where ${which} and t.unit_cost is distinct from k.cost`;
  // an update of nothing would still be announced as a change, and every figure be computed once more
  const [row] = await em.execute(`select from (${stale}) s limit 1`, values);
  if (row)
    await em.execute(`update sales.order_lines l set unit_cost = s.cost from (${stale}) s where l.id = s.id`, values);
}
