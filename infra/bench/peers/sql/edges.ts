import type { Pool } from 'pg';
import { rows } from './rows.ts';

const ORDERS = `
  select o.id, o.number, o.ordered_on::text as "orderedOn", o.total, c.name as "customerName", c.segment
    from sales.orders o join sales.customers c on c.organization_id = o.organization_id and c.id = o.customer_id
   where o.organization_id = $1 order by o.ordered_on desc, o.id desc limit 100`;

const LINES = `
  select l.order_id as "orderId", l.product_id as "productId", l.quantity, l.line_total as "lineTotal"
    from unnest($2::uuid[]) o(id) cross join lateral (
      select * from sales.order_lines l where l.organization_id = $1 and l.order_id = o.id order by l.line_number, l.id limit 20) l`;

const PRODUCTS = `
  select p.id, p.name, c.name as category, s.quantity as stock
    from products.products p
    left join products.categories c on c.organization_id = p.organization_id and c.id = p.category_id
    left join (select product_id, sum(quantity)::int as quantity from products.stock_levels
                where organization_id = $1 and product_id = any($2::uuid[]) and deleted_at is null group by 1) s on s.product_id = p.id
   where p.organization_id = $1 and p.id = any($2::uuid[])`;

interface Line {
  orderId: string;
  productId: string;
  quantity: number;
  lineTotal: string;
}

interface Product {
  id: string;
  name: string;
  category: string | null;
  stock: number | null;
}

interface Order {
  id: string;
  number: string;
  orderedOn: string;
  total: string;
  customerName: string;
  segment: string | null;
}

/** The newest hundred orders with customer, lines, product, category and stock. */
export async function answerEdges(pool: Pool, { organizationId }: { organizationId: string }) {
  const orders = await rows<Order>(pool, ORDERS, [organizationId]);
  const lines = await rows<Line>(pool, LINES, [organizationId, orders.map(({ id }) => id)]);
  const productIds = [...new Set(lines.map(({ productId }) => productId))];
  const products = await rows<Product>(pool, PRODUCTS, [organizationId, productIds]);
  const byId = new Map(
    products.map(({ id, name, category, stock }) => [id, { name, category: category && { name: category }, stock }]),
  );
  const byOrder = Map.groupBy(lines, ({ orderId }) => orderId);
  return orders.map(({ id, customerName, segment, ...order }) => ({
    ...order,
    customer: { name: customerName, segment },
    lines: (byOrder.get(id) ?? []).map(({ productId, quantity, lineTotal }) => ({
      quantity,
      lineTotal,
      product: byId.get(productId) ?? null,
    })),
  }));
}
