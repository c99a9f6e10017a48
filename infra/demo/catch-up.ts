import { askInside } from './ask-inside.ts';
import { WAREHOUSES } from './company/company.ts';
import { dayOf } from './history/calendar.ts';
import type { History } from './history/history.ts';
import { amountOn, type Product } from './history/products.ts';
import { type Destination, importNews } from './import-history.ts';

const LAST_DAY = 'select max(ordered_on)::text as "lastDay" from sales.orders where source_key is not null';

/** Units that went out since, beyond those that came in, through orders which the simulator knows nothing of. */
const OVERDRAWN = `
  select p.number as product, w.code as warehouse, -sum(m.quantity)::int as quantity
    from products.stock_moves m join products.products p on p.id = m.product_id join products.warehouses w on w.id = m.warehouse_id
   where (m.source_key is null and m.kind <> 'OPENING') or m.source_key like 'STOCK-TAKING %'
   group by p.number, w.code having sum(m.quantity) < 0`;

/** The last day that the simulator has written, YYYY-MM-DD; absent when it has written none. */
export async function lastDayOf(to: Destination): Promise<string | undefined> {
  const [row] = await askInside<{ lastDay: string | null }>(to, 'sales', LAST_DAY);
  return row?.lastDay ?? undefined;
}

interface Overdrawn {
  product: string;
  warehouse: string;
  quantity: number;
}

/**
 * Adds to a company what happened since its last day. The simulator goes on from the stock that it left, hence a stock-taking
 * first gives back what was taken out of it meanwhile.
 */
export async function catchUp(history: History, lastDay: string, to: Destination): Promise<void> {
  const overdrawn = await askInside<Overdrawn>(to, 'products', OVERDRAWN);
  for (const { product: number, warehouse, quantity } of overdrawn) {
    const product = history.products.find((one) => one.number === number);
    const place = WAREHOUSES.findIndex(({ code }) => code === warehouse);
    if (product && place >= 0) history.stock.book({ ...stockTaking(product, lastDay), warehouse: place, quantity });
  }
  await importNews(history, lastDay, to);
}

function stockTaking(product: Product, lastDay: string) {
  const day = dayOf(lastDay);
  const unitCost = amountOn(product.costs, day);
  const words = { reference: `STOCK-TAKING ${lastDay}`, reason: 'Stock-taking after a break' };
  return { day, product, kind: 'COUNT', unitCost, ...words } as const;
}
