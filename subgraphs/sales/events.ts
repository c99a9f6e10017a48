import { eventType } from '#kernel/events/emit';

/** An order was recorded here, now; orders from files are told by OrdersImported. */
export interface OrderRecorded {
  orderId: string;
  /** YYYY-MM-DD. */
  orderedOn: string;
  lines: { productId: string; quantity: number }[];
}
export const orderRecorded = eventType<OrderRecorded>('sales.OrderRecorded');

/** A file brought or changed order lines of these days, both included (YYYY-MM-DD); see imports.ts, which logs it. */
export interface OrdersImported {
  from: string;
  to: string;
}

/** Lines of these products and days changed or went away, by an import or its undoing; a trigger logs it, at most 1,000 at once. */
export interface OrderLinesChanged {
  days: { productId: string; on: string }[];
}

/** How many units of a product were ordered on a day, all orders together: the newest figure counts, at most 1,000 at once. */
export interface UnitsSold {
  entries: { productId: string; on: string; units: number }[];
}
export const unitsSold = eventType<UnitsSold>('sales.UnitsSold');
