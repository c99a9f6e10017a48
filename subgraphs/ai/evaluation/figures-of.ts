import type { Days, Meaning } from './question.ts';

/** Reads rows of the company; `{sales.orders}` in the text stands for the company's rows of a table. */
export type ReadTables = <Row>(sql: string) => Promise<Row[]>;

/** What a metric counts, over which rows on which day; written apart from the product's own metrics. */
interface Source {
  from: string;
  on: string;
  value: string;
  where?: string;
  /** True for what there is at the end of the days. */
  isStock?: boolean;
}

const LINES = { from: '{sales.order_lines} f', on: 'f.ordered_on', where: "f.status <> 'CANCELLED'" };
const ORDERS = { from: '{sales.orders} f', on: 'f.ordered_on', where: "f.status <> 'CANCELLED'" };
const KNOWN_COST = `${LINES.where} and f.unit_cost is not null`;
const MARGIN = 'sum(f.line_total - f.quantity * f.unit_cost)';

const SOURCES: Readonly<Record<string, Source>> = {
  'sales.revenue': { ...LINES, value: 'sum(f.line_total)' },
  'sales.units': { ...LINES, value: 'sum(f.quantity)' },
  'sales.discount': { ...LINES, value: 'sum(f.quantity * f.unit_price - f.line_total)' },
  'sales.gross_margin': { ...LINES, where: KNOWN_COST, value: MARGIN },
  'sales.gross_margin_rate': { ...LINES, where: KNOWN_COST, value: `${MARGIN} / sum(f.line_total)` },
  'sales.orders': { ...ORDERS, value: 'count(*)' },
  'sales.billed': { ...ORDERS, value: 'sum(f.subtotal + f.tax + f.freight)' },
  'sales.average_order_value': { ...ORDERS, value: 'sum(f.subtotal) / count(*)' },
  'sales.active_customers': { ...ORDERS, value: 'count(distinct f.customer_id)' },
  'sales.new_customers': {
    from: `(select customer_id, min(ordered_on) as first_on from {sales.orders} o where status <> 'CANCELLED' group by 1) f`,
    on: 'f.first_on',
    value: 'count(*)',
  },
  'sales.win_rate': {
    from: '{sales.opportunities} f',
    on: 'f.closed_on',
    where: "f.stage in ('WON', 'LOST')",
    value: "count(*) filter (where f.stage = 'WON')::numeric / count(*)",
  },
  'products.purchase_spend': {
    from: '{products.purchase_order_lines} f join {products.purchase_orders} o on o.id = f.purchase_order_id',
    on: 'o.ordered_on',
    where: "o.status not in ('REJECTED', 'CANCELLED')",
    value: 'sum(f.line_total)',
  },
  'products.stock_units': {
    from: '{products.stock_moves} f',
    on: 'f.moved_on',
    value: 'sum(f.quantity)',
    isStock: true,
  },
};

const territory = 'left join {sales.territories} territory on territory.id = f.territory_id';
const customer = 'left join {sales.customers} customer on customer.id = f.customer_id';
const product = 'left join {products.products} product on product.id = f.product_id';
const shelf = 'left join {products.categories} shelf on shelf.id = product.category_id';

const DIMENSIONS: Readonly<Record<string, { joins: readonly string[]; label: string }>> = {
  territory: { joins: [territory], label: 'territory.name' },
  country: { joins: [territory], label: 'territory.country_name' },
  channel: { joins: [], label: 'initcap(f.channel)' },
  customer: { joins: [customer], label: 'customer.name' },
  segment: { joins: [customer], label: 'customer.segment' },
  sales_person: {
    joins: ['left join {sales.sales_people} seller on seller.id = f.sales_person_id'],
    label: 'seller.name',
  },
  product: { joins: [product], label: 'product.name' },
  subcategory: { joins: [product, shelf], label: 'shelf.name' },
  category: {
    joins: [product, shelf, 'left join {products.categories} aisle on aisle.id = shelf.parent_id'],
    label: 'coalesce(aisle.name, shelf.name)',
  },
  warehouse: {
    joins: ['left join {products.warehouses} warehouse on warehouse.id = f.warehouse_id'],
    label: 'warehouse.name',
  },
  supplier: {
    joins: ['left join {products.suppliers} supplier on supplier.id = o.supplier_id'],
    label: 'supplier.name',
  },
};

/** The figures that a right answer has, worked out from the tables alone. */
export interface TrueFigures {
  current: number;
  against?: number;
  /** By name of the member. */
  parts?: Map<string, number>;
  /** By first day. */
  steps?: Map<string, number>;
}

/** Reads what the answer to a question has to show. */
export async function figuresOf(meaning: Meaning, read: ReadTables): Promise<TrueFigures> {
  const { period, against, by, kind, grain } = meaning;
  const all = async (days: Days) => (await grouped(meaning, days, read)).get('') ?? 0;
  const step = kind === 'FORECAST' ? 'MONTH' : grain;
  return {
    current: await all(period),
    ...(against && { against: await all(against) }),
    ...(by && { parts: await grouped(meaning, period, read, `${DIMENSIONS[by]?.label}`) }),
    ...(step && { steps: await grouped(meaning, period, read, stepOf(meaning, step)) }),
  };
}

/** The first day of a step; the first step begins with the period. */
const stepOf = ({ metrics: [metric = ''], period: [from] }: Meaning, grain: string): string =>
  `greatest(date_trunc('${grain.toLowerCase()}', ${SOURCES[metric]?.on})::date, '${from}'::date)::text`;

async function grouped(meaning: Meaning, [from, to]: Days, read: ReadTables, key = "''"): Promise<Map<string, number>> {
  const { metrics, filters = {}, by } = meaning;
  const source = SOURCES[metrics[0] ?? ''];
  if (!source) throw new Error(`No SQL is written for ${metrics[0]}.`);
  const joined = [...new Set([by ?? [], Object.keys(filters)].flat().flatMap((one) => DIMENSIONS[one]?.joins ?? []))];
  const kept = Object.entries(filters).map(
    ([one, labels]) =>
      `${DIMENSIONS[one]?.label} in (${labels.map((label) => `'${label.replaceAll("'", "''")}'`).join(', ')})`,
  );
  const on = source.isStock ? `${source.on} <= '${to}'` : `${source.on} between '${from}' and '${to}'`;
  const where = [on, source.where ?? [], kept].flat().join(' and ');
  const sql = `select ${key} as key, ${source.value} as value from ${source.from} ${joined.join(' ')} where ${where} group by 1`;
  const rows = await read<{ key: string | null; value: string | null }>(sql);
  return new Map(rows.map(({ key: name, value }) => [name ?? '', Number(value)]));
}
