import type { Scope } from '#kernel/graph/domain';

const READERS = ['owner', 'executive', 'manager', 'analyst', 'member', 'viewer'];
const WRITERS = ['owner', 'executive', 'manager', 'member'];
const BUYERS = ['owner', 'executive', 'manager'];
const RECKONERS = ['owner', 'executive', 'manager', 'analyst'];

/** What a member of an organization may do with products, stock and purchases, and the roles that begin with it. */
export const productsScopes = {
  'products:product.read': { description: 'See products, categories and prices.', roles: READERS },
  'products:cost.read': {
    description: 'See what products cost the organization, and the figures that follow from that, as margins.',
    roles: RECKONERS,
  },
  'products:product.write': { description: 'Create, change and retire products and categories.', roles: WRITERS },
  'products:stock.read': { description: 'See warehouses, stock, its moves and shortages.', roles: READERS },
  'products:stock.write': { description: 'Adjust stock and move it between warehouses.', roles: WRITERS },
  'products:purchase.read': { description: 'See suppliers and purchase orders.', roles: READERS },
  'products:purchase.write': { description: 'Place purchase orders.', roles: BUYERS },
  'products:purchase.receive': { description: 'Receive goods of purchase orders into a warehouse.', roles: WRITERS },
} satisfies Record<string, Scope>;

export type ProductsScope = keyof typeof productsScopes;
