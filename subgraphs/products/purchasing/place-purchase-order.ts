import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate, CurrencyCode, Decimal } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import type { ProductIsRetired } from '../catalogue/product.errors.ts';
import { checkInput } from '../check-input.ts';
import { findRow } from '../find-row.ts';
import { refuseWhenTaken } from '../refuse-when-taken.ts';
import { Supplier } from '../suppliers/supplier.entity.ts';
import { checkLines } from './check-lines.ts';
import { PurchaseOrder, PurchaseOrderStatus } from './purchase-order.entity.ts';
import { PurchaseOrderNumberTaken, type QuantityOutsideTerms, SupplierIsInactive } from './purchase-order.errors.ts';
import { PurchaseOrderLineInput } from './purchase-order-line.input.ts';

@InputType({ description: 'Goods to be ordered from a supplier.' })
export class PlacePurchaseOrderInput {
  @Field(() => ID, { description: 'From which supplier.' })
  supplierId!: string;

  @Field(() => String, { nullable: true, description: 'The number of the order; the next free one when absent.' })
  number?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the order; today when absent.' })
  orderedOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which all should have come; the latest day of the lines when absent.',
  })
  expectedOn?: string | null;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'Currency of all amounts; that of the organization when absent.',
  })
  currency?: string | null;

  @Field(() => Decimal, { defaultValue: '0', description: 'Tax.' })
  tax!: string;

  @Field(() => Decimal, { defaultValue: '0', description: 'What the supplier charges for transport.' })
  freight!: string;

  @Field(() => [PurchaseOrderLineInput], { description: 'What to order, each product once.' })
  lines!: PurchaseOrderLineInput[];
}

type Refusal = SupplierIsInactive | ProductIsRetired | QuantityOutsideTerms | PurchaseOrderNumberTaken;

/** Places an order with a supplier, approved and at the supplier's terms where the input names no others. */
export function placePurchaseOrder(context: Context, input: PlacePurchaseOrderInput): Promise<PurchaseOrder | Refusal> {
  checkInput(input, { filled: ['number'], notNegative: ['tax', 'freight'] });
  if (input.lines.length === 0) throw invalid([{ path: ['input', 'lines'], message: 'Order at least one product.' }]);
  const write = context.write(async (em) => {
    const supplier = await findRow(em, Supplier, 'supplier', input.supplierId);
    if (!supplier.isActive) return new SupplierIsInactive(supplier.name);
    const refusal = await checkLines(em, supplier.id, input.lines);
    if (refusal) return refusal;
    const order = em.create(PurchaseOrder, {
      number: input.number ?? (await nextNumber(em)),
      supplierId: supplier.id,
      orderedOn: input.orderedOn ?? today(context.viewer.timeZone),
      expectedOn: input.expectedOn ?? null,
      status: PurchaseOrderStatus.APPROVED,
      currency: input.currency ?? context.viewer.currency,
      subtotal: '0',
      tax: input.tax,
      freight: input.freight,
      total: '0',
    });
    await em.flush();
    await writeLines(em, order, input.lines);
    return em.refresh(order) as Promise<PurchaseOrder>;
  });
  return refuseWhenTaken(
    write,
    'purchase_orders_organization_id_number_key',
    new PurchaseOrderNumberTaken(input.number ?? ''),
  );
}

/** The number after the highest `PO-…` so far; whoever places an order meanwhile waits. */
async function nextNumber(em: EntityManager): Promise<string> {
  await em.execute(
    "select pg_advisory_xact_lock(hashtextextended('purchase orders ' || kernel.current_organization_id(), 0))",
  );
  const [row] = await em.execute<{ next: number }[]>(
    `select coalesce(max(substring(number from '^PO-([0-9]{1,9})$')::int), 0) + 1 as next from products.purchase_orders`,
  );
  return `PO-${String(row?.next ?? 1).padStart(6, '0')}`;
}

const INSERT_LINES = `
  insert into products.purchase_order_lines (id, purchase_order_id, line_number, product_id, due_on, quantity, unit_price, line_total)
  select l.id, o.id, l."lineNumber", l."productId", coalesce(l."dueOn", o.ordered_on + t.lead_time_days), l.quantity,
         coalesce(l."unitPrice", t.price), l.quantity * coalesce(l."unitPrice", t.price)
    from jsonb_to_recordset(?::jsonb) as l (id uuid, "lineNumber" int, "productId" uuid, "dueOn" date, quantity int, "unitPrice" numeric(19,4))
    join products.purchase_orders o on o.id = ?::uuid
    left join products.supplier_products t on t.supplier_id = o.supplier_id and t.product_id = l."productId" and t.deleted_at is null`;

const ADD_UP = `
  update products.purchase_orders o
     set subtotal = l.subtotal, total = l.subtotal + o.tax + o.freight, expected_on = coalesce(o.expected_on, l.due_on)
    from (select sum(line_total) as subtotal, max(due_on) as due_on from products.purchase_order_lines where purchase_order_id = ?::uuid) l
   where o.id = ?::uuid`;

async function writeLines(
  em: EntityManager,
  order: PurchaseOrder,
  lines: readonly PurchaseOrderLineInput[],
): Promise<void> {
  const rows = lines.map((line, index) => ({ ...line, id: newId(), lineNumber: index + 1 }));
  await em.execute(INSERT_LINES, [JSON.stringify(rows), order.id]);
  await em.execute(ADD_UP, [order.id, order.id]);
}
