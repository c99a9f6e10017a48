import { askInside } from './ask-inside.ts';
import { momentOf } from './clock.ts';
import { COMPANY, WAREHOUSES } from './company/company.ts';
import { dayOf } from './history/calendar.ts';
import type { History } from './history/history.ts';
import { amountOn, type Product } from './history/products.ts';
import { type Destination, importNews } from './import-history.ts';

/** Each file is written wholly or not at all, in the order of its mapping: these are the last ones. */
const LAST_TARGETS = { sales: 'sales.order_line', products: 'products.stock_move' };

/** Units that went out since, beyond those that came in, through orders which the simulator knows nothing of. */
const OVERDRAWN = `
  select p.number as product, w.code as warehouse, -sum(m.quantity)::int as quantity
    from products.stock_moves m join products.products p on p.id = m.product_id join products.warehouses w on w.id = m.warehouse_id
   where (m.source_key is null and m.kind <> 'OPENING') or m.source_key like 'STOCK-TAKING %'
   group by p.number, w.code having sum(m.quantity) < 0`;

/** The day, YYYY-MM-DD, up to which the simulator has written everything; absent when it has not come to the end yet. */
export async function lastDayOf(to: Destination): Promise<string | undefined> {
  const writings = Object.entries(LAST_TARGETS).map(async ([domain, target]) => {
    const text = `select max(written_at) as "writtenAt" from kernel.import_changes where target = '${target}'`;
    const [row] = await askInside<{ writtenAt: Date | null }>(to, domain, text);
    return row?.writtenAt ?? undefined;
  });
  const days = (await Promise.all(writings)).map((writtenAt) => writtenAt && momentOf(writtenAt, COMPANY.timeZone).day);
  return days.includes(undefined) ? undefined : days.sort()[0];
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
