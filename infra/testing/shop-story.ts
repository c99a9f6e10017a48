import { Temporal } from 'temporal-polyfill';
import type { Rows } from './sample-files.ts';

type Row = Rows[string][number];

/** What a shop sold on one day. */
interface Sale {
  on: string;
  customer: 'cafe' | 'house';
  /** Pounds of tea. */
  pounds: number;
  /** Of a pound; its cost is 4. */
  price: number;
}

const WEEKS = 12;

/** The Monday of the week that goes on: weeks before it are over. */
export const thisMonday = (): Temporal.PlainDate => {
  const today = Temporal.Now.plainDateISO('UTC');
  return today.subtract({ days: today.dayOfWeek - 1 });
};

/** Twelve weeks of a shop that are over, each like the other: the same order on every day. */
export const quietShop = (): Rows => shopOf(everyDay(() => ({ pounds: 10, price: 10 })));

/**
 * Twelve weeks of a shop that go up and down a little, pounds and prices each in their own way; on the Wednesday of the last one somebody
 * new, in the East, gets five hundred pounds for less than they cost.
 */
export function strangeShop(): Rows {
  const usual = everyDay((day) => ({
    pounds: 8 + (POUNDS[day % POUNDS.length] ?? 0),
    price: 10 + (PRICES[Math.floor(day / 7) % PRICES.length] ?? 0),
  }));
  const wednesday = thisMonday().subtract({ days: 5 }).toString();
  return shopOf([...usual, { on: wednesday, customer: 'house', pounds: 500, price: 3 }]);
}

const POUNDS = [0, 3, 1, 5, 2];
const PRICES = [0, 0.1, -0.1];

function everyDay(sold: (day: number) => Pick<Sale, 'pounds' | 'price'>): Sale[] {
  const begun = thisMonday().subtract({ weeks: WEEKS });
  return Array.from({ length: 7 * WEEKS }, (_, day) => ({
    on: begun.add({ days: day }).toString(),
    customer: 'cafe',
    ...sold(day),
  }));
}

const CUSTOMERS: Row[] = [
  { key: 'cafe', kind: 'COMPANY', name: 'Café Nord', segment: 'Gastronomy', accountNumber: 'C-1', territoryId: 'west' },
  { key: 'house', kind: 'COMPANY', name: 'Tea House', segment: 'Shops', accountNumber: 'C-2', territoryId: 'east' },
];
const AT = { cafe: 'west', house: 'east' };

function shopOf(sales: readonly Sale[]): Rows {
  const first = sales[0]?.on ?? '';
  const product = { key: 'oolong', number: 'T-1', name: 'Oolong', categoryId: 'tea', stage: 'MATURE' };
  const key = (index: number) => `order-${index}`;
  return {
    'products.category': [{ key: 'tea', name: 'Tea' }],
    'products.product': [{ ...product, cost: '4', price: '10', currency: 'EUR', reorderPoint: 0 }],
    'products.product_cost': [{ key: 'oolong', productId: 'oolong', validFrom: first, amount: '4' }],
    'sales.territory': [
      { key: 'west', name: 'West', countryCode: 'DE', countryName: 'Germany' },
      { key: 'east', name: 'East', countryCode: 'PL', countryName: 'Poland' },
    ],
    'sales.customer': CUSTOMERS,
    'sales.order': sales.map(({ on, customer, pounds, price }, index) => ({
      key: key(index),
      number: key(index),
      orderedOn: on,
      status: 'SHIPPED',
      channel: 'DIRECT',
      customerId: customer,
      territoryId: AT[customer],
      currency: 'EUR',
      subtotal: pounds * price,
      tax: 0,
      freight: 0,
      total: pounds * price,
    })),
    'sales.order_line': sales.map(({ pounds, price }, index) => ({
      key: key(index),
      orderId: key(index),
      lineNumber: 1,
      productId: 'oolong',
      quantity: pounds,
      unitPrice: price,
      discountRate: 0,
      lineTotal: pounds * price,
    })),
  };
}
