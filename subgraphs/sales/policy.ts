import type { Scope } from '#kernel/graph/domain';

const READERS = ['owner', 'executive', 'manager', 'analyst', 'member', 'viewer'];
const WRITERS = ['owner', 'executive', 'manager', 'member'];

/** What a member of an organization may do in sales, and the roles that begin with it. */
export const salesScopes = {
  'sales:team.read': { description: 'See territories, sales people and their quotas.', roles: READERS },
  'sales:team.manage': {
    description: 'Say which sales person is which user, and so whose rows are whose.',
    roles: ['owner', 'executive'],
  },
  'sales:customer.read': { description: 'See customers and their contacts.', roles: READERS },
  'sales:customer.write': { description: 'Create, change and archive customers.', roles: WRITERS },
  'sales:order.read': { description: 'See orders and the figures that follow from them.', roles: READERS },
  'sales:order.write': { description: 'Record orders.', roles: WRITERS },
  'sales:pipeline.read': { description: 'See leads, opportunities, activities and the pipeline.', roles: READERS },
  'sales:pipeline.write': {
    description: 'Create leads and opportunities, move them on, log activities.',
    roles: WRITERS,
  },
} satisfies Record<string, Scope>;

export type SalesScope = keyof typeof salesScopes;

/** The permission of products to see costs: it holds for what sales knows of them, too. */
export const COST_READ = 'products:cost.read';
