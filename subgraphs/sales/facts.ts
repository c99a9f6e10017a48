import type { Fact } from '#kernel/metrics/fact';
import {
  country,
  customers,
  opportunities,
  orders,
  productDimension,
  pursued,
  salesPerson,
  segment,
  sellers,
  sold,
  territory,
} from './dimensions.ts';
import { dimensionWords } from './words.ts';

/** Lines of orders that were not cancelled, on the day of the order. */
export const orderLines: Fact = {
  table: 'sales.order_lines',
  on: 'f.ordered_on',
  where: "f.status <> 'CANCELLED'",
  dimensions: {
    ...sold,
    product: productDimension('product', 'Product', 'What was sold.', 'f.product_id', 'product.name'),
    subcategory: productDimension(
      'subcategory',
      'Subcategory',
      'The subcategory of the product.',
      'product.subcategory_id',
      'product.subcategory_name',
    ),
    category: productDimension(
      'category',
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
      words: dimensionWords.stage,
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
