import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { KEY_CUSTOMER, SLIPPING_SUPPLIER, WAREHOUSES } from '../company/company.ts';
import { csvOf } from '../files/table.ts';
import { businessTables, companyTables } from '../files/write-files.ts';
import { type Day, dayOf, isoOf } from './calendar.ts';
import { type HistoryOptions, playHistory } from './history.ts';
import type { Order } from './orders.ts';
import { isOffered } from './products.ts';
import { slotOf } from './stock.ts';

const TODAY = '2026-11-20';
const whole = playHistory({ today: TODAY });
const { story, products, customers, stock, purchasing } = whole;
const { orders } = whole.sales;
const lines = orders.flatMap((order) => order.lines);
const sold = orders.filter(({ isCancelled }) => !isCancelled);

function fingerprint(options: Partial<HistoryOptions> = {}): string {
  const hash = createHash('sha256');
  const history = playHistory({ today: TODAY, scale: 0.05, ...options });
  for (const table of [...companyTables(history), ...businessTables(history)]) {
    for (const piece of csvOf(table)) hash.update(piece);
  }
  return hash.digest('hex');
}

const revenue = (some: readonly Order[], from: Day, to: Day): number =>
  some.filter(({ day }) => day >= from && day <= to).reduce((sum, { subtotal }) => sum + subtotal, 0);

test('the same seed and day make the same files', () => {
  expect(fingerprint()).toBe(fingerprint());
});

test('another seed, another day or another hour make other files', () => {
  const all = [
    fingerprint(),
    fingerprint({ seed: 'other' }),
    fingerprint({ today: '2026-11-21' }),
    fingerprint({ share: 0 }),
  ];
  expect(new Set(all).size).toBe(4);
});

test('going on to a later day changes nothing of what came before', () => {
  const begun = playHistory({ today: TODAY, share: 0.4, scale: 0.2 });
  const later = playHistory({ today: TODAY, until: '2026-12-02', share: 0.7, scale: 0.2 });
  const facts = (some: readonly Order[]) =>
    some.map(({ number, day, customer, total }) => [number, day, customer.key, total]);
  expect(facts(later.sales.orders.slice(0, begun.sales.orders.length))).toEqual(facts(begun.sales.orders));
  expect(later.sales.orders.length).toBeGreaterThan(begun.sales.orders.length);
  expect(later.sales.orders.at(-1)?.day).toBe(dayOf('2026-12-02'));
  expect(
    later.purchasing.orders.slice(0, begun.purchasing.orders.length).map(({ number, subtotal }) => [number, subtotal]),
  ).toEqual(begun.purchasing.orders.map(({ number, subtotal }) => [number, subtotal]));
});

test('it is a company of its size', () => {
  expect(orders.length).toBeGreaterThan(25_000);
  expect(orders.length).toBeLessThan(30_000);
  expect(customers).toHaveLength(900);
  expect(products.length).toBeGreaterThan(115);
  const lastYear = revenue(sold, story.today - 364, story.today) / 100;
  expect(lastYear).toBeGreaterThan(12_000_000);
  expect(lastYear).toBeLessThan(30_000_000);
});

test('the history is three years up to today, and every day of business has orders', () => {
  expect(isoOf(story.from)).toBe('2023-11-01');
  const days = new Set(orders.map(({ day }) => day));
  expect(Math.min(...days)).toBe(story.from);
  expect(Math.max(...days)).toBe(story.today);
  expect(days.size).toBeGreaterThan(0.99 * (story.today - story.from));
});

test('every amount is a whole number of cents, and the parts add up', () => {
  for (const { lines, subtotal, tax, freight, total } of orders) {
    expect(lines.reduce((sum, line) => sum + line.total, 0)).toBe(subtotal);
    expect(subtotal + tax + freight).toBe(total);
    expect(Number.isSafeInteger(total)).toBe(true);
  }
  for (const { quantity, unitPrice, discount, total } of lines) {
    expect(total).toBe(Math.round((quantity * unitPrice * (100 - discount)) / 100));
  }
});

test('products are ordered while they are offered, by customers who are there, each once an order', () => {
  for (const { day, customer, lines } of orders) {
    expect(customer.joined).toBeLessThanOrEqual(day);
    expect(lines.every(({ product }) => isOffered(product, day))).toBe(true);
    expect(new Set(lines.map(({ product }) => product)).size).toBe(lines.length);
  }
});

test('stock is never negative, and its moves are those of orders and purchases', () => {
  const left = stock.opening.slice();
  const issued = new Map<string, number>();
  for (const { product, warehouse, quantity, kind, reference = '' } of stock.moves) {
    left[slotOf(product, warehouse)] = (left[slotOf(product, warehouse)] ?? 0) + quantity;
    expect(left[slotOf(product, warehouse)]).toBeGreaterThanOrEqual(0);
    if (kind === 'ISSUE') issued.set(reference, (issued.get(reference) ?? 0) - quantity);
  }
  expect(issued).toEqual(
    new Map(sold.map(({ number, lines }) => [number, lines.reduce((sum, { quantity }) => sum + quantity, 0)])),
  );
  const received = stock.moves
    .filter(({ kind }) => kind === 'RECEIPT')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const accepted = purchasing.orders
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + line.received - line.rejected, 0);
  expect(received).toBe(accepted);
  for (const product of products) {
    for (const place of WAREHOUSES.keys()) expect(stock.onHand(product, place)).toBe(left[slotOf(product, place)]);
  }
});

test('it grows by about a fifth each year', () => {
  const growth = revenue(sold, story.today - 364, story.today) / revenue(sold, story.today - 729, story.today - 365);
  expect(growth).toBeGreaterThan(1.05);
  expect(growth).toBeLessThan(1.4);
});

test('the key customer was the largest, and has left', () => {
  const bought = new Map<string, number>();
  for (const { customer, subtotal, day } of sold) {
    if (day < story.keyCustomerLeaves) bought.set(customer.key, (bought.get(customer.key) ?? 0) + subtotal);
  }
  const [largest] = [...bought].toSorted(([, one], [, other]) => other - one);
  expect(largest?.[0]).toBe(KEY_CUSTOMER.key);
  expect(
    sold.filter(({ customer, day }) => customer.key === KEY_CUSTOMER.key && day >= story.keyCustomerLeaves),
  ).toEqual([]);
});

test('in the season of the stock-out half as many grinders were sold as a year before', () => {
  const winter = (year: number) =>
    sold
      .filter(({ day }) => day >= dayOf(`${year}-11-20`) && day <= dayOf(`${year + 1}-01-10`))
      .flatMap(({ lines }) => lines)
      .filter(({ product }) => product.shelf.category === 'Grinders')
      .reduce((sum, { quantity }) => sum + quantity, 0);
  expect(winter(2025)).toBeLessThan(winter(2024) * 0.6);
});

test('the goods of one supplier fail inspection since its quality slipped', () => {
  const rate = (hasSlipped: boolean) => {
    const received = purchasing.orders
      .filter(
        ({ supplier, arrives }) => supplier.name === SLIPPING_SUPPLIER && arrives >= story.qualitySlips === hasSlipped,
      )
      .flatMap(({ lines }) => lines);
    return (
      received.reduce((sum, line) => sum + line.rejected, 0) / received.reduce((sum, line) => sum + line.received, 0)
    );
  };
  expect(rate(false)).toBeLessThan(0.02);
  expect(rate(true)).toBeGreaterThan(0.1);
});

test('about every third opportunity is won, and some are open now', () => {
  const closed = whole.opportunities.filter(({ closed }) => closed !== undefined);
  const won = closed.filter(({ stays }) => stays.at(-1)?.stage === 'WON');
  expect(won.length / closed.length).toBeGreaterThan(0.25);
  expect(won.length / closed.length).toBeLessThan(0.45);
  expect(whole.opportunities.length - closed.length).toBeGreaterThan(25);
  for (const { opened, closed = opened, stays } of whole.opportunities) {
    expect(closed).toBeGreaterThanOrEqual(opened);
    expect(stays.slice(1).map(({ from }) => from)).toEqual(stays.slice(0, -1).map(({ until }) => until));
    expect(stays.at(-1)?.from).toBeLessThanOrEqual(story.today);
  }
});

test('of today there are only the orders of the hours that have passed', () => {
  const count = (share: number) =>
    playHistory({ today: TODAY, share }).sales.orders.filter(({ day }) => day === dayOf(TODAY)).length;
  const [night, noon, evening] = [count(0), count(0.4), count(1)];
  expect(night).toBe(0);
  expect(noon).toBeGreaterThan(0);
  expect(evening).toBeGreaterThan(noon ?? 0);
});
