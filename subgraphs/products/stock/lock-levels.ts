import type { EntityManager } from '#kernel/database/entity-manager';

/** What lies of a product in one warehouse. */
export interface HeldStock {
  productId: string;
  warehouseId: string;
  quantity: number;
}

/** The stock of some products, which nobody else can change until this transaction ends. Locks in one order, so that nobody waits in a circle. */
export function lockLevels(em: EntityManager, productIds: readonly string[]): Promise<HeldStock[]> {
  return em.execute<HeldStock[]>(
    `select product_id as "productId", warehouse_id as "warehouseId", quantity from products.stock_levels
      where product_id in (select jsonb_array_elements_text(?::jsonb)::uuid) and deleted_at is null
      order by product_id, warehouse_id for update`,
    [JSON.stringify(productIds)],
  );
}

/** Units of a product in a warehouse among locked levels. */
export function heldIn(levels: readonly HeldStock[], warehouseId: string): number {
  return levels.find((level) => level.warehouseId === warehouseId)?.quantity ?? 0;
}
