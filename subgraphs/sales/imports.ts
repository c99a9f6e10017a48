import { type ImportTarget, importTarget, type Repeats } from '#kernel/imports/import-target';
import { Activity } from './activities/activity.entity.ts';
import { Contact } from './contacts/contact.entity.ts';
import { Customer } from './customers/customer.entity.ts';
import { Lead } from './leads/lead.entity.ts';
import { Opportunity } from './opportunities/opportunity.entity.ts';
import { OpportunityStageEntry } from './opportunities/opportunity-stage-entry.entity.ts';
import { Order } from './orders/order.entity.ts';
import { OrderLine } from './orders/order-line.entity.ts';
import { Quota } from './quotas/quota.entity.ts';
import { SalesPerson } from './sales-people/sales-person.entity.ts';
import { Territory } from './territories/territory.entity.ts';

const territoryId = 'sales.territory';
const salesPersonId = 'sales.sales_person';
const customerId = 'sales.customer';
const opportunityId = 'sales.opportunity';

/** A quota of which a file tells no end holds until the next one of its sales person, the last one for three months. */
const END_QUOTAS = `
  update sales.quotas q
     set until = coalesce(
       (select min(n.starts_on) from sales.quotas n where n.sales_person_id = q.sales_person_id and n.starts_on > q.starts_on),
       (q.starts_on + interval '3 months')::date)
   where q.until is null and q.id in (select id from imported)`;

const SUM_DISCOUNTS = `
  update sales.orders o set discount = s.discount
    from (select l.order_id, sum(l.discount)::numeric(19,4) as discount from sales.order_lines l
           where l.order_id in (select t.order_id from sales.order_lines t join imported i using (id)) group by l.order_id) s
   where o.id = s.order_id and o.discount <> s.discount`;

const TELL_IMPORT = `
  insert into kernel.events (type, payload)
  select 'sales.OrdersImported', jsonb_build_object('from', min(l.ordered_on), 'to', max(l.ordered_on))
    from sales.order_lines l join imported i using (id) having count(*) > 0`;

/** The same as the trigger take_order does for a line at a time. */
const ORDER_AND_COST: Repeats = {
  join: `
    join sales.orders o on o.id = r.order_id
    left join sales.product_costs c on c.product_id = r.product_id
     and c.valid_from <= o.ordered_on and (c.valid_until is null or c.valid_until > o.ordered_on)`,
  columns: {
    ordered_on: 'o.ordered_on',
    status: 'o.status',
    channel: 'o.channel',
    customer_id: 'o.customer_id',
    territory_id: 'o.territory_id',
    sales_person_id: 'o.sales_person_id',
    unit_cost: 'c.cost',
  },
};

/** What files may bring into sales; columns that repeat other rows are kept by triggers (see migrations/0020_sales.sql). */
export const imports: ImportTarget[] = [
  importTarget('sales.territory', Territory),
  importTarget('sales.sales_person', SalesPerson, { references: { territoryId }, omit: ['userId'] }),
  importTarget('sales.quota', Quota, { references: { salesPersonId }, after: [END_QUOTAS] }),
  importTarget('sales.customer', Customer, { references: { territoryId, salesPersonId }, omit: ['firstOrderedOn'] }),
  importTarget('sales.contact', Contact, { references: { customerId } }),
  importTarget('sales.order', Order, {
    references: { customerId, territoryId, salesPersonId },
    omit: ['discount', 'idempotencyKey'],
  }),
  importTarget('sales.order_line', OrderLine, {
    references: { orderId: 'sales.order', productId: 'products.product' },
    omit: ['unitCost', 'orderedOn', 'status', 'channel', 'customerId', 'territoryId', 'salesPersonId'],
    repeats: ORDER_AND_COST,
    after: [SUM_DISCOUNTS, TELL_IMPORT],
  }),
  importTarget('sales.lead', Lead, { references: { ownerId: salesPersonId } }),
  importTarget('sales.opportunity', Opportunity, {
    references: { customerId, salesPersonId, territoryId, leadId: 'sales.lead' },
  }),
  importTarget('sales.opportunity_stage', OpportunityStageEntry, {
    references: { opportunityId },
    omit: ['customerId', 'territoryId', 'salesPersonId'],
  }),
  importTarget('sales.activity', Activity, { references: { customerId, opportunityId, salesPersonId } }),
];
