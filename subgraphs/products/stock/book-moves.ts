import type { EntityManager } from '#kernel/database/entity-manager';
import { newId } from '#kernel/database/new-id';
import type { StockMoveKind } from './stock-move.entity.ts';

/** A line of the ledger to be written. */
export interface NewMove {
  productId: string;
  warehouseId: string;
  movedOn: string;
  /** Positive when units come, negative when they leave; never zero. */
  quantity: number;
  kind: StockMoveKind;
  reason?: string | null;
  reference?: string | null;
  /** The price paid; the product's cost of the day when absent. */
  unitCost?: string;
}

const INSERT = `
  insert into products.stock_moves (id, product_id, warehouse_id, moved_on, quantity, kind, reason, reference, unit_cost)
  select m.id, m."productId", m."warehouseId", m."movedOn", m.quantity, m.kind, m.reason, m.reference, coalesce(m."unitCost", c.amount)
    from jsonb_to_recordset(?::jsonb) as m (id uuid, "productId" uuid, "warehouseId" uuid, "movedOn" date, quantity int,
         kind text, reason text, reference text, "unitCost" numeric)
    left join products.cost_periods c on c.product_id = m."productId"
     and c.holds_from <= m."movedOn" and (c.holds_until is null or c.holds_until > m."movedOn")`;

/** Writes moves into the ledger, in one statement; the stock levels follow in the same transaction (see migrations/0030_products.sql). */
export async function bookMoves(em: EntityManager, moves: readonly NewMove[]): Promise<void> {
  if (moves.length === 0) return;
  await em.execute(INSERT, [JSON.stringify(moves.map((move) => ({ id: newId(), ...move })))]);
}
