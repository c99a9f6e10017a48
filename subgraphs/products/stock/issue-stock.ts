import type { EntityManager } from '#kernel/database/entity-manager';
import type { Consumer } from '#kernel/events/consumer';
import type { OrderRecorded } from '../../sales/events.ts';
import { allocate, type WantedUnits } from './allocate.ts';
import { bookMoves } from './book-moves.ts';
import { lockLevels } from './lock-levels.ts';
import { Shortage } from './shortage.entity.ts';
import { StockMoveKind } from './stock-move.entity.ts';

/** Takes the goods of a new order out of stock, and notes what was missing. An order that was served already is left alone. */
export const issueStock: Consumer<OrderRecorded> = {
  name: 'products.issue-stock',
  types: ['sales.OrderRecorded'],
  async handle({ payload: { orderId, orderedOn, lines } }, em) {
    const wanted = unitsPerProduct(lines);
    const levels = await lockLevels(
      em,
      wanted.map(({ productId }) => productId),
    );
    if (await isServed(em, orderId)) return;
    const { taken, missing } = allocate(wanted, levels);
    const issue = {
      movedOn: orderedOn,
      kind: StockMoveKind.ISSUE,
      reason: 'Ordered by a customer.',
      reference: orderId,
    };
    await bookMoves(
      em,
      taken.map(({ quantity, ...from }) => ({ ...issue, ...from, quantity: -quantity })),
    );
    for (const shortage of missing) em.create(Shortage, { ...shortage, orderId, orderedOn });
    await em.flush();
  },
};

function unitsPerProduct(lines: OrderRecorded['lines']): WantedUnits[] {
  const byProduct = Map.groupBy(lines, ({ productId }) => productId);
  return [...byProduct].map(([productId, some]) => ({
    productId,
    quantity: some.reduce((sum, line) => sum + line.quantity, 0),
  }));
}

async function isServed(em: EntityManager, orderId: string): Promise<boolean> {
  const [served] = await em.execute(
    `select from products.stock_moves where reference = ? and kind = 'ISSUE'
     union all select from products.shortages where order_id = ?::uuid limit 1`,
    [orderId, orderId],
  );
  return served !== undefined;
}
