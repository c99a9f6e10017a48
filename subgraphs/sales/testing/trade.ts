import type { Shop } from './shop.ts';

/**
 * Two years of trade in a shop: 400 orders of seven customers, two of them new in the second year, in three territories (one order in
 * ten cancelled, one in three without a seller), of four products of which one has no known cost, quotas, and opportunities in all stages.
 */
export async function trade({ context }: Shop): Promise<void> {
  await context.write(async (em) => {
    for (const statement of STATEMENTS) await em.execute(statement);
  });
}

/** Deterministic ids and choices: `id('c', 3)` is the third customer. */
const id = (kind: string, of: string) => `md5(kernel.current_organization_id() || '${kind}' || ${of})::uuid`;
const pick = (from: number) => `1 + (n * 7919 + 13) % ${from}`;

const STATEMENTS = [
  `insert into sales.territories (id, name, country_code, country_name)
   select ${id('t', 'n')}, 'Territory ' || n, case n when 3 then 'CA' else 'US' end, case n when 3 then 'Canada' else 'United States' end
     from generate_series(1, 3) n`,
  `insert into sales.sales_people (id, name) select ${id('s', 'n')}, 'Seller ' || n from generate_series(1, 2) n`,
  `insert into sales.customers (id, kind, name, segment, territory_id)
   select ${id('c', 'n')}, 'COMPANY', 'Customer ' || n, case n % 2 when 0 then 'Large' end, ${id('t', pick(3))} from generate_series(1, 7) n`,
  `insert into sales.sold_products (product_id, name, number, category_id, category_name)
   select ${id('p', 'n')}, 'Product ' || n, 'P' || n, ${id('k', 'n % 2')}, 'Category ' || n % 2 from generate_series(1, 4) n`,
  `insert into sales.product_costs (product_id, valid_from, valid_until, cost)
   select ${id('p', 'n')}, v.valid_from, v.valid_until, v.cost + n
     from generate_series(1, 3) n, (values (date '0001-01-01', date '2025-06-01', 40.1234), ('2025-06-01', null, 55.5)) v(valid_from, valid_until, cost)`,
  `insert into sales.orders (id, number, ordered_on, status, channel, customer_id, territory_id, sales_person_id, currency, subtotal, tax, freight, total)
   select ${id('o', 'n')}, 'SO' || n, day, case n % 10 when 0 then 'CANCELLED' else 'SHIPPED' end,
          case n % 2 when 0 then 'ONLINE' else 'RESELLER' end, ${id('c', `case when day < '2025-03-01' then ${pick(5)} else ${pick(7)} end`)}, ${id('t', pick(3))},
          case when n % 3 > 0 then ${id('s', 'n % 2 + 1')} end, 'USD', 0, 1.5, 2.25, 0
     from generate_series(1, 400) n, lateral (select date '2024-01-01' + (n * 37) % 731 as day) d`,
  `insert into sales.order_lines (id, order_id, line_number, product_id, quantity, unit_price, discount_rate, line_total)
   select ${id('l', "(n || '.' || line)")}, ${id('o', 'n')}, line, ${id('p', '(1 + (n + line) % 4)')}, q, price, 0.15, round(q * price * 0.85, 6)
     from (select n, line, 1 + (n * line) % 5 as q, 33.3333 + n % 7 as price from generate_series(1, 400) n, generate_series(1, 3) line) l`,
  `update sales.orders o set subtotal = s.subtotal, total = s.subtotal + o.tax + o.freight
     from (select order_id, sum(line_total)::numeric(19,4) as subtotal from sales.order_lines group by 1) s where o.id = s.order_id`,
  `insert into sales.quotas (id, sales_person_id, starts_on, until, amount)
   select gen_random_uuid(), ${id('s', 'seller')}, q::date, (q + interval '3 months')::date, 1000 * seller
     from generate_series(1, 2) seller, generate_series(date '2024-01-01', date '2025-10-01', interval '3 months') q`,
  `insert into sales.opportunities (id, name, customer_id, sales_person_id, amount, stage, probability, opened_on, closed_on)
   select ${id('x', 'n')}, 'Opportunity ' || n, ${id('c', pick(5))}, ${id('s', 'n % 2 + 1')}, 100 * n + 0.5,
          case n % 3 when 0 then 'WON' when 1 then 'LOST' else 'PROPOSAL' end, case n % 3 when 0 then 1 when 1 then 0 else 0.5 end,
          date '2024-01-01' + n * 10, case when n % 3 < 2 then date '2024-01-01' + n * 10 + 90 end
     from generate_series(1, 60) n`,
  `insert into sales.opportunity_stages (id, opportunity_id, stage, entered_on, left_on, amount, probability)
   select gen_random_uuid(), id, 'PROSPECTING', opened_on, opened_on + 30, amount / 2, 0.1 from sales.opportunities
   union all select gen_random_uuid(), id, 'PROPOSAL', opened_on + 30, closed_on, amount, 0.5 from sales.opportunities
   union all select gen_random_uuid(), id, stage, closed_on, null, amount, probability from sales.opportunities where closed_on is not null`,
];
