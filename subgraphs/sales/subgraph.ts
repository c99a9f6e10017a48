import type { Domain } from '#kernel/graph/domain';
import { Activity } from './activities/activity.entity.ts';
import { ActivityResolver } from './activities/activity.resolver.ts';
import { Contact } from './contacts/contact.entity.ts';
import { ContactResolver } from './contacts/contact.resolver.ts';
import { Customer } from './customers/customer.entity.ts';
import { CustomerResolver } from './customers/customer.resolver.ts';
import { imports } from './imports.ts';
import { Lead } from './leads/lead.entity.ts';
import { LeadResolver } from './leads/lead.resolver.ts';
import { metrics } from './metrics.ts';
import { Opportunity } from './opportunities/opportunity.entity.ts';
import { OpportunityResolver } from './opportunities/opportunity.resolver.ts';
import { OpportunityStageEntry } from './opportunities/opportunity-stage-entry.entity.ts';
import { countUnits } from './orders/count-units.ts';
import { Order } from './orders/order.entity.ts';
import { OrderResolver } from './orders/order.resolver.ts';
import { OrderLine } from './orders/order-line.entity.ts';
import { OrderLineResolver } from './orders/order-line.resolver.ts';
import { salesPersonal } from './personal-data.ts';
import { salesScopes } from './policy.ts';
import { costLines } from './products/cost-lines.ts';
import { learnProducts } from './products/learn-products.ts';
import { Quota } from './quotas/quota.entity.ts';
import { QuotaResolver } from './quotas/quota.resolver.ts';
import { SalesPerson } from './sales-people/sales-person.entity.ts';
import { SalesPersonResolver } from './sales-people/sales-person.resolver.ts';
import { Territory } from './territories/territory.entity.ts';
import { TerritoryResolver } from './territories/territory.resolver.ts';

/** Customers, orders, the pipeline, and who sells. */
export const sales: Domain = {
  name: 'sales',
  title: 'Sales',
  description: 'Customers, orders, opportunities and the figures that follow from them.',
  entities: [
    Territory,
    SalesPerson,
    Quota,
    Customer,
    Contact,
    Order,
    OrderLine,
    Lead,
    Opportunity,
    OpportunityStageEntry,
    Activity,
  ],
  resolvers: [
    TerritoryResolver,
    SalesPersonResolver,
    QuotaResolver,
    CustomerResolver,
    ContactResolver,
    OrderResolver,
    OrderLineResolver,
    LeadResolver,
    OpportunityResolver,
    ActivityResolver,
  ],
  metrics,
  imports,
  consumers: [learnProducts, costLines, countUnits],
  personal: salesPersonal,
  scopes: salesScopes,
};
