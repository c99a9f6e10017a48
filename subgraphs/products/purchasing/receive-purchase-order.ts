import { LockMode } from '@mikro-orm/core';
import { Field, ID, InputType, Int } from 'type-graphql';
import { type FieldFault, invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { findRow } from '../find-row.ts';
import { bookMoves } from '../stock/book-moves.ts';
import { lockLevels } from '../stock/lock-levels.ts';
import { StockMoveKind } from '../stock/stock-move.entity.ts';
import { Warehouse } from '../warehouses/warehouse.entity.ts';
import { PurchaseOrder, PurchaseOrderStatus } from './purchase-order.entity.ts';
import { PurchaseOrderIsNotOpen, ReceivedMoreThanOrdered } from './purchase-order.errors.ts';
import { PurchaseOrderLine } from './purchase-order-line.entity.ts';

@InputType({ description: 'What came in for one line of a purchase order.' })
export class ReceivedLineInput {
  @Field(() => Int, { description: 'Place of the line in the order.' })
  lineNumber!: number;

  @Field(() => Int, { description: 'Units that came, the rejected ones among them.' })
  received!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Units of these that do not go into stock.' })
  rejected!: number;
}

@InputType({ description: 'Goods that came in for a purchase order.' })
export class ReceivePurchaseOrderInput {
  @Field(() => ID, { description: 'For which order.' })
  purchaseOrderId!: string;

  @Field(() => ID, { description: 'Into which warehouse.' })
  warehouseId!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which they came; today when absent.' })
  receivedOn?: string | null;

  @Field(() => [ReceivedLineInput], { description: 'What came, each line once.' })
  lines!: ReceivedLineInput[];
}

interface Delivery extends ReceivedLineInput {
  line: PurchaseOrderLine;
}

/** Takes goods into stock at the price paid; the order is complete when all has come. Nothing is taken in when a line got too much. */
export function receivePurchaseOrder(
  context: Context,
  input: ReceivePurchaseOrderInput,
): Promise<PurchaseOrder | PurchaseOrderIsNotOpen | ReceivedMoreThanOrdered> {
  return context.write(async (em) => {
    const order = await findRow(em, PurchaseOrder, 'purchase order', input.purchaseOrderId);
    await em.refresh(order, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const warehouse = await findRow(em, Warehouse, 'warehouse', input.warehouseId);
    if (order.status !== PurchaseOrderStatus.APPROVED) return new PurchaseOrderIsNotOpen(order.number, order.status);
    const lines = await em.find(PurchaseOrderLine, { purchaseOrderId: order.id });
    const deliveries = deliveriesOf(input.lines, lines);
    const tooMuch = deliveries.find(({ line, received }) => line.received + received > line.quantity);
    if (tooMuch) return new ReceivedMoreThanOrdered(tooMuch.lineNumber, tooMuch.line.quantity - tooMuch.line.received);
    for (const { line, received, rejected } of deliveries) {
      line.received += received;
      line.rejected += rejected;
    }
    if (lines.every((line) => line.received === line.quantity)) order.status = PurchaseOrderStatus.COMPLETE;
    await lockLevels(
      em,
      deliveries.map(({ line }) => line.productId),
    );
    const movedOn = input.receivedOn ?? today(context.viewer.timeZone);
    await bookMoves(
      em,
      deliveries.flatMap((delivery) => receipt(delivery, order, warehouse.id, movedOn)),
    );
    return order;
  });
}

/** The lines that goods came for; throws VALIDATION_FAILED for numbers that make no sense. */
function deliveriesOf(received: readonly ReceivedLineInput[], lines: readonly PurchaseOrderLine[]): Delivery[] {
  if (received.length === 0) throw invalid([{ path: ['input', 'lines'], message: 'Say what came.' }]);
  const byNumber = new Map(lines.map((line) => [line.lineNumber, line]));
  const faults: FieldFault[] = [];
  const deliveries = received.flatMap((one, index) => {
    const line = byNumber.get(one.lineNumber);
    const isRepeated = received.findIndex(({ lineNumber }) => lineNumber === one.lineNumber) < index;
    if (!line || isRepeated)
      faults.push(
        fault(index, 'lineNumber', line ? 'Name each line once.' : `The order has no line ${one.lineNumber}.`),
      );
    if (one.received <= 0) faults.push(fault(index, 'received', 'At least one unit must have come.'));
    if (one.rejected < 0 || one.rejected > one.received)
      faults.push(fault(index, 'rejected', 'Of what came, none to all can be rejected.'));
    return line ? [{ ...one, line }] : [];
  });
  if (faults.length > 0) throw invalid(faults);
  return deliveries;
}

function receipt({ line, received, rejected }: Delivery, order: PurchaseOrder, warehouseId: string, movedOn: string) {
  const quantity = received - rejected;
  if (quantity === 0) return [];
  const { productId, unitPrice: unitCost } = line;
  const document = { kind: StockMoveKind.RECEIPT, reason: 'Received from a supplier.', reference: order.number };
  return [{ productId, warehouseId, movedOn, quantity, unitCost, ...document }];
}

const fault = (index: number, field: string, message: string): FieldFault => ({
  path: ['input', 'lines', index, field],
  message,
});
