import type { Day } from './calendar.ts';
import type { Customer, Seller } from './customers.ts';
import type { Cents } from './money.ts';
import type { Product } from './products.ts';
import type { Channel } from './season.ts';

export interface OrderLine {
  product: Product;
  /** Place in WAREHOUSES of the one it was issued from. */
  warehouse: number;
  quantity: number;
  unitPrice: Cents;
  /** In percent. */
  discount: number;
  /** After discount. */
  total: Cents;
}

export interface Order {
  number: string;
  day: Day;
  due: Day;
  /** Day on which it leaves, perhaps after the end of the history. */
  ships: Day;
  isCancelled: boolean;
  isBackordered: boolean;
  channel: Channel;
  customer: Customer;
  seller?: Seller;
  lines: readonly OrderLine[];
  subtotal: Cents;
  tax: Cents;
  freight: Cents;
  total: Cents;
}

/** What has become of an order by a day. */
export function statusOn({ isCancelled, isBackordered, ships, day }: Order, today: Day): string {
  if (isCancelled) return 'CANCELLED';
  if (ships <= today) return 'SHIPPED';
  if (isBackordered) return 'BACKORDERED';
  return day === today ? 'OPEN' : 'APPROVED';
}
