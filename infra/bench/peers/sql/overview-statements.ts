const inEither = (day: string) => `(${day} between $2 and $3 or ${day} between $4 and $5)`;

/** Parameters: organization, the period, the one before, the one a year earlier. */
export const LINES = `
  select ordered_on::text as day, sum(line_total)::float8 as revenue,
         coalesce(sum(line_total) filter (where unit_cost is not null), 0)::float8 as known,
         coalesce(sum(line_total - quantity * unit_cost), 0)::float8 as margin
    from sales.order_lines
   where organization_id = $1 and (${inEither('ordered_on')} or ordered_on between $6 and $7) and status <> 'CANCELLED'
   group by ordered_on`;

/** Parameters: organization, first and last day, first days of the steps. The row without step is the whole. */
export const ORDERS = `
  select step, count(*)::int as orders, sum(subtotal)::float8 as amount, count(distinct customer_id)::int as customers
    from (select width_bucket(ordered_on, $4::date[]) as step, subtotal, customer_id
            from sales.orders where organization_id = $1 and ordered_on between $2 and $3 and status <> 'CANCELLED') o
   group by grouping sets ((step), ())`;

/** Parameters of this and the following: organization, the period, the one before. */
export const NEWCOMERS = `
  select first_ordered_on::text as day, count(*)::int as customers
    from sales.customers where organization_id = $1 and ${inEither('first_ordered_on')} group by first_ordered_on`;

export const DEMAND = `
  select sold_on::text as day, sum(units)::float8 as units, sum(cost)::float8 as cost
    from products.demand_costs where organization_id = $1 and ${inEither('sold_on')} group by sold_on`;

export const PURCHASES = `
  select ordered_on::text as day, sum(line_total)::float8 as spend, sum(rejected)::float8 as rejected, sum(received)::float8 as received
    from products.purchases where organization_id = $1 and ${inEither('ordered_on')} group by ordered_on`;

export const LATEST = `
  select max(ordered_on)::text as latest from sales.order_lines
   where organization_id = $1 and status <> 'CANCELLED' and ordered_on <= current_date`;

/** Parameters: organization, first and last day. Everything before the first day is one change on it. */
const changes = (source: string) => `
  select greatest(day, $2)::text as day, sum(change)::float8 as change
    from (${source}) c where day <= $3 group by 1 order by 1`;

export const STOCK_UNITS = changes(`
  select moved_on as day, quantity as change from products.stock_moves where organization_id = $1`);

export const STOCK_VALUE = changes(`
  select b.day, b.change from products.stock_values v
    cross join lateral (values (v.holds_from, v.value), (v.holds_until, -v.value)) b(day, change)
   where v.organization_id = $1`);

export const BELOW = changes(`
  select b.day, b.change from products.stock_positions p
    cross join lateral (values (p.holds_from, 1), (p.holds_until, -1)) b(day, change)
   where p.organization_id = $1 and p.quantity < p.reorder_point and (p.holds_until is null or p.holds_until > p.holds_from)`);

interface Part {
  key: string;
  label: string;
  /** Joined before, for the key. */
  from?: string;
  /** Joined after, for the label of the few that are shown. */
  names?: string;
  first: number;
}

/** Parameters: organization, the period, the one before. */
const breakdown = ({ key, label, from = '', names = '', first }: Part) => `
  with members as materialized (
    select ${key} as key, sum(f.line_total) filter (where f.ordered_on between $2 and $3) as value,
           sum(f.line_total) filter (where f.ordered_on between $4 and $5) as previous
      from sales.order_lines f ${from}
     where f.organization_id = $1 and ${inEither('f.ordered_on')} and f.status <> 'CANCELLED' group by 1),
  shown as (
    select *, sum(value) over () as total, sum(previous) over () as total_previous, count(*) over () as members
      from members order by value desc nulls last, previous desc nulls last, coalesce(key::text, '') limit ${first})
  select coalesce(m.key::text, '') as key, coalesce(${label}, 'Unassigned') as label,
         coalesce(value, 0)::float8 as value, coalesce(previous, 0)::float8 as previous,
         coalesce(total, 0)::float8 as total, coalesce(total_previous, 0)::float8 as "totalPrevious", m.members::int
    from shown m ${names} order by m.value desc nulls last, m.previous desc nulls last, coalesce(m.key::text, '')`;

const named = (table: string, id = 'id') => `left join ${table} n on n.organization_id = $1 and n.${id} = m.key`;

/** What each breakdown of the page shows. */
export const BREAKDOWNS = {
  territories: breakdown({ key: 'f.territory_id', label: 'n.name', names: named('sales.territories'), first: 12 }),
  categories: breakdown({
    key: 'p.category_id',
    label: 'n.name',
    from: 'left join sales.sold_products p on p.organization_id = $1 and p.product_id = f.product_id',
    names: `left join lateral (select category_name as name from sales.sold_products s
      where s.organization_id = $1 and s.category_id = m.key limit 1) n on true`,
    first: 8,
  }),
  channels: breakdown({ key: 'f.channel', label: 'initcap(m.key)', first: 6 }),
  customers: breakdown({ key: 'f.customer_id', label: 'n.name', names: named('sales.customers'), first: 8 }),
  products: breakdown({
    key: 'f.product_id',
    label: 'n.name',
    names: named('sales.sold_products', 'product_id'),
    first: 8,
  }),
};
