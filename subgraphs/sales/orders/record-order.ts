import { createUnionType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import { emit } from '#kernel/events/emit';
import type { Context } from '#kernel/graph/context';
import { today } from '#kernel/metrics/metric-engine';
import { Customer } from '../customers/customer.entity.ts';
import { CustomerIsArchived } from '../customers/customer.errors.ts';
import { orderRecorded } from '../events.ts';
import { mustExist, mustFind } from '../must-find.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Territory } from '../territories/territory.entity.ts';
import { Order, OrderStatus } from './order.entity.ts';
import { OrderIsEmpty, OrderNumberTaken, ProductIsUnknown } from './order.errors.ts';
import { checkOrder, type RecordOrderInput, type RecordOrderLineInput } from './record-order-input.ts';

type Refusal = CustomerIsArchived | OrderIsEmpty | OrderNumberTaken | ProductIsUnknown;

export const RecordOrderResult = createUnionType({
  name: 'RecordOrderResult',
  description: 'The recorded order, or why there is none.',
  types: () => [Order, CustomerIsArchived, OrderIsEmpty, OrderNumberTaken, ProductIsUnknown] as const,
});

/** Records an order of today or an earlier day with its exact totals, or says why not. Throws when the input cannot be true. */
export function recordOrder(context: Context, input: RecordOrderInput): Promise<Order | Refusal> {
  checkOrder(input, today(context.viewer.timeZone));
  return context.write(async (em) => {
    const earlier = await findByKey(em, input);
    if (earlier) return earlier;
    const customer = await mustFind(em, Customer, input.customerId);
    const refusal = await refusalOf(em, customer, input);
    if (refusal) return refusal;
    const order = await insertOrder(em, context, customer, input);
    // a request that ran beside this one may have taken the key, or the number
    if (!order) return (await findByKey(em, input)) ?? new OrderNumberTaken(input.number);
    const lines = input.lines.map(({ productId, quantity }) => ({ productId, quantity }));
    await emit(em, orderRecorded, { orderId: order.id, orderedOn: order.orderedOn, lines });
    return order;
  });
}

async function findByKey(em: EntityManager, { idempotencyKey }: RecordOrderInput): Promise<Order | null> {
  return idempotencyKey ? em.findOne(Order, { idempotencyKey }) : null;
}

async function refusalOf(em: EntityManager, customer: Customer, input: RecordOrderInput): Promise<Refusal | undefined> {
  await mustExist(em, SalesPerson, input.salesPersonId);
  await mustExist(em, Territory, input.territoryId);
  if (customer.deletedAt) return new CustomerIsArchived(customer.name);
  if (input.lines.length === 0) return new OrderIsEmpty(input.number);
  const unknown = await em.execute<{ id: string }[]>(
    `select distinct l."productId" as id from jsonb_to_recordset(?::jsonb) as l("productId" uuid)
      where not exists (select from sales.sold_products s where s.product_id = l."productId")`,
    [JSON.stringify(input.lines)],
  );
  return unknown.length > 0 ? new ProductIsUnknown(unknown.map(({ id }) => id)) : undefined;
}

/** Lines as PostgreSQL reckons them: exact to six digits after the point. */
const LINES = `
  select l.*, round(l.quantity * l.unit_price * (1 - l.discount_rate), 6) as line_total
    from jsonb_to_recordset(?::jsonb) as l(id uuid, line_number int, product_id uuid, quantity int, unit_price numeric, discount_rate numeric)`;

const INSERT_ORDER = `
  insert into sales.orders (id, number, ordered_on, due_on, status, channel, customer_id, sales_person_id, territory_id,
                            customer_reference, currency, idempotency_key, tax, freight, subtotal, discount, total)
  select o.id, o.number, o.ordered_on, o.due_on, o.status, o.channel, o.customer_id, o.sales_person_id, o.territory_id,
         o.customer_reference, o.currency, o.idempotency_key, o.tax, o.freight, t.subtotal, t.discount, t.subtotal + o.tax + o.freight
    from jsonb_populate_record(null::sales.orders, ?::jsonb) o,
         (select round(sum(l.line_total), 4) as subtotal, round(sum(l.quantity * l.unit_price - l.line_total), 4) as discount
            from (${LINES}) l) t
  on conflict do nothing returning id`;

const INSERT_LINES = `
  insert into sales.order_lines (order_id, id, line_number, product_id, quantity, unit_price, discount_rate, line_total)
  select ?::uuid, l.* from (${LINES}) l`;

async function insertOrder(
  em: EntityManager,
  { viewer }: Context,
  customer: Customer,
  input: RecordOrderInput,
): Promise<Order | undefined> {
  const id = newId();
  const lines = JSON.stringify(input.lines.map(lineRow));
  const row = JSON.stringify({
    id,
    number: input.number,
    ordered_on: input.orderedOn ?? today(viewer.timeZone),
    due_on: input.dueOn,
    status: OrderStatus.OPEN,
    channel: input.channel,
    customer_id: customer.id,
    sales_person_id: input.salesPersonId === undefined ? customer.salesPersonId : input.salesPersonId,
    territory_id: input.territoryId === undefined ? customer.territoryId : input.territoryId,
    customer_reference: input.customerReference,
    currency: viewer.currency,
    idempotency_key: input.idempotencyKey,
    tax: input.tax,
    freight: input.freight,
  });
  const inserted = await em.execute<{ id: string }[]>(INSERT_ORDER, [row, lines]);
  if (inserted.length === 0) return undefined;
  await em.execute(INSERT_LINES, [id, lines]);
  return em.findOneOrFail(Order, id);
}

const lineRow = (line: RecordOrderLineInput, index: number) => ({
  id: newId(),
  line_number: index + 1,
  product_id: line.productId,
  quantity: line.quantity,
  unit_price: line.unitPrice,
  discount_rate: line.discountRate,
});
