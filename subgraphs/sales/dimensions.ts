import type { Dimension } from '#kernel/metrics/fact';
import { dimensionWords } from './words.ts';

/** Joins over a fact's alias `f`. */
const territories = 'left join sales.territories territory on territory.id = f.territory_id';
export const customers = 'left join sales.customers customer on customer.id = f.customer_id';
export const sellers = 'left join sales.sales_people seller on seller.id = f.sales_person_id';
const products = 'left join sales.sold_products product on product.product_id = f.product_id';
export const orders = 'join sales.orders o on o.id = f.order_id';
export const opportunities = 'join sales.opportunities opportunity on opportunity.id = f.opportunity_id';

export const territory: Dimension = {
  name: 'Territory',
  description: 'The territory in which it was sold.',
  words: dimensionWords.territory,
  key: 'f.territory_id',
  label: 'territory.name',
  join: territories,
  tables: ['sales.territories'],
};
export const country: Dimension = {
  name: 'Country',
  description: 'The country of the territory.',
  words: dimensionWords.country,
  key: 'territory.country_code',
  label: 'territory.country_name',
  join: territories,
  tables: ['sales.territories'],
};
const channel: Dimension = {
  name: 'Channel',
  description: 'The way on which the order came in.',
  words: dimensionWords.channel,
  key: 'f.channel',
  label: 'initcap(f.channel)',
};
const customer: Dimension = {
  name: 'Customer',
  description: 'Who bought.',
  words: dimensionWords.customer,
  key: 'f.customer_id',
  label: 'customer.name',
  join: customers,
  tables: ['sales.customers'],
};
export const segment: Dimension = {
  name: 'Customer segment',
  description: 'The group of customers that the customer is counted to.',
  words: dimensionWords.segment,
  key: 'customer.segment',
  join: customers,
  tables: ['sales.customers'],
};
export const salesPerson: Dimension = {
  name: 'Sales person',
  description: 'Who sold.',
  words: dimensionWords.sales_person,
  key: 'f.sales_person_id',
  label: 'seller.name',
  join: sellers,
  tables: ['sales.sales_people'],
};

export const productDimension = (
  of: 'product' | 'subcategory' | 'category',
  name: string,
  description: string,
  key: string,
  label: string,
): Dimension => ({
  name,
  description,
  words: dimensionWords[of],
  key,
  label,
  join: products,
  tables: ['sales.sold_products'],
});

/** What orders and their lines can be taken apart by. */
export const sold = { territory, country, channel, customer, segment, sales_person: salesPerson };
/** What opportunities can be taken apart by. */
export const pursued = { territory, country, customer, segment, sales_person: salesPerson };
