import type { EntityManager } from '#kernel/database/entity-manager';
import type { Consumer, LoggedEvent } from '#kernel/events/consumer';
import { type OrderLinesChanged, type OrderRecorded, type OrdersImported, unitsSold } from '../events.ts';

type Payload = OrderRecorded | OrdersImported | OrderLinesChanged;

/** Tells how many units of each product were ordered on the days that an order, a file or a change touched. */
export const countUnits: Consumer<Payload> = {
  name: 'sales.count-units',
  types: ['sales.OrderRecorded', 'sales.OrdersImported', 'sales.OrderLinesChanged'],
  handle: ({ payload }: LoggedEvent<Payload>, em) => {
    if ('lines' in payload)
      return tellDays(
        em,
        payload.lines.map(({ productId }) => ({ productId, on: payload.orderedOn })),
      );
    if ('days' in payload) return tellDays(em, payload.days);
    return tell(em, 'select distinct product_id, ordered_on from sales.order_lines where ordered_on between ? and ?', [
      payload.from,
      payload.to,
    ]);
  },
};

function tellDays(em: EntityManager, days: OrderLinesChanged['days']): Promise<void> {
  const touched =
    'select distinct "productId", "on" from jsonb_to_recordset(?::jsonb) as d("productId" uuid, "on" date)';
  return tell(em, touched, [JSON.stringify(days)]);
}

/** Logs the totals of the product days that a statement selects; they never pass through this process, however many they are. */
async function tell(em: EntityManager, productDays: string, values: string[]): Promise<void> {
  await em.execute(
    `insert into kernel.events (type, payload)
     select ?, jsonb_build_object('entries', jsonb_agg(jsonb_build_object('productId', product_id, 'on', ordered_on, 'units', units)))
       from (select d.product_id, d.ordered_on, coalesce(sum(l.quantity) filter (where l.status <> 'CANCELLED'), 0) as units,
                    (row_number() over () - 1) / 1000 as part
               from (${productDays}) d(product_id, ordered_on) left join sales.order_lines l using (product_id, ordered_on)
              group by 1, 2) totals
      group by part`,
    [unitsSold.name, ...values],
  );
}
