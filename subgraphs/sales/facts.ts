import type { Dimension, Fact } from '#kernel/metrics/fact';

const territories = 'left join sales.territories territory on territory.id = f.territory_id';
const customers = 'left join sales.customers customer on customer.id = f.customer_id';
const sellers = 'left join sales.sales_people seller on seller.id = f.sales_person_id';
const products = 'left join sales.sold_products product on product.product_id = f.product_id';
const orders = 'join sales.orders o on o.id = f.order_id';
const opportunities = 'join sales.opportunities opportunity on opportunity.id = f.opportunity_id';

const territory: Dimension = {
  name: 'Territory',
  description: 'The territory in which it was sold.',
  key: 'f.territory_id',
  label: 'territory.name',
  join: territories,
  tables: ['sales.territories'],
};
const country: Dimension = {
  name: 'Country',
  description: 'The country of the territory.',
  key: 'territory.country_code',
  label: 'territory.country_name',
  join: territories,
  tables: ['sales.territories'],
};
const channel: Dimension = {
  name: 'Channel',
  description: 'The way on which the order came in.',
  key: 'f.channel',
  label: 'initcap(f.channel)',
};
const customer: Dimension = {
  name: 'Customer',
  description: 'Who bought.',
  key: 'f.customer_id',
  label: 'customer.name',
  join: customers,
  tables: ['sales.customers'],
};
const segment: Dimension = {
  name: 'Customer segment',
  description: 'The group of customers that the customer is counted to.',
  key: 'customer.segment',
  join: customers,
  tables: ['sales.customers'],
};
const salesPerson: Dimension = {
  name: 'Sales person',
  description: 'Who sold.',
  key: 'f.sales_person_id',
  label: 'seller.name',
  join: sellers,
  tables: ['sales.sales_people'],
};

const productDimension = (name: string, description: string, key: string, label: string): Dimension => ({
  name,
  description,
  key,
  label,
  join: products,
  tables: ['sales.sold_products'],
});

const sold = { territory, country, channel, customer, segment, sales_person: salesPerson };
const pursued = { territory, country, customer, segment, sales_person: salesPerson };

/** Lines of orders that were not cancelled, on the day of the order. */
export const orderLines: Fact = {
  table: 'sales.order_lines',
  on: 'f.ordered_on',
  where: "f.status <> 'CANCELLED'",
  dimensions: {
    ...sold,
    product: productDimension('Product', 'What was sold.', 'f.product_id', 'product.name'),
    subcategory: productDimension(
      'Subcategory',
      'The subcategory of the product.',
      'product.subcategory_id',
      'product.subcategory_name',
    ),
    category: productDimension(
      'Category',
      'The category of the product.',
      'product.category_id',
      'product.category_name',
    ),
  },
  row: {
    key: 'f.order_id',
    label: 'o.number',
    detail: 'customer.name',
    join: [orders, customers],
    tables: ['sales.orders', 'sales.customers'],
    type: 'Order',
  },
};

/** Orders that were not cancelled, on their day. */
export const ordersFact: Fact = {
  table: 'sales.orders',
  on: 'f.ordered_on',
  where: "f.status <> 'CANCELLED'",
  dimensions: sold,
  row: {
    key: 'f.id',
    label: 'f.number',
    detail: 'customer.name',
    join: customers,
    tables: ['sales.customers'],
    type: 'Order',
  },
};

/** Customers, on the day of their first order. */
export const firstOrders: Fact = {
  table: 'sales.customers',
  on: 'f.first_ordered_on',
  dimensions: {
    territory: { ...territory, description: 'The territory of the customer.' },
    country,
    segment: { ...segment, key: 'f.segment', join: '', tables: [] },
    sales_person: { ...salesPerson, description: 'Who looks after the customer.' },
  },
  row: { key: 'f.id', label: 'f.name', detail: 'f.segment', type: 'Customer' },
};

/** What each sales person is to sell, from a day until another. */
export const quotas: Fact = {
  table: 'sales.quotas',
  on: 'f.starts_on',
  until: 'f.until',
  where: 'f.until is not null',
  dimensions: { sales_person: salesPerson },
  row: {
    key: 'f.sales_person_id',
    label: 'seller.name',
    join: sellers,
    tables: ['sales.sales_people'],
    type: 'SalesPerson',
  },
};

/** Open opportunities, as long as each was in one stage. */
export const openStages: Fact = {
  table: 'sales.opportunity_stages',
  on: 'f.entered_on',
  until: 'f.left_on',
  where: "f.stage not in ('WON', 'LOST')",
  dimensions: {
    ...pursued,
    stage: {
      name: 'Stage',
      description: 'How far the opportunity has come.',
      key: 'f.stage',
      label: 'initcap(f.stage)',
    },
  },
  row: {
    key: 'f.opportunity_id',
    label: 'opportunity.name',
    detail: 'customer.name',
    join: [opportunities, customers],
    tables: ['sales.opportunities', 'sales.customers'],
    type: 'Opportunity',
  },
};

/** Opportunities that were won or lost, on that day. */
export const closedOpportunities: Fact = {
  table: 'sales.opportunities',
  on: 'f.closed_on',
  where: "f.stage in ('WON', 'LOST')",
  dimensions: pursued,
  row: {
    key: 'f.id',
    label: 'f.name',
    detail: 'customer.name',
    join: customers,
    tables: ['sales.customers'],
    type: 'Opportunity',
  },
};

/** Drill-down by customer instead of by order. */
export const byCustomer = {
  key: 'f.customer_id',
  label: 'customer.name',
  detail: 'customer.segment',
  join: customers,
  tables: ['sales.customers'],
  type: 'Customer',
};

/** Drill-down by sales person instead of by order. */
export const bySeller = quotas.row;
