import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { Product } from '../catalogue/product.entity.ts';
import { findRow } from '../find-row.ts';
import type { ProductsScope } from '../policy.ts';
import { Warehouse } from '../warehouses/warehouse.entity.ts';
import { bookMoves } from './book-moves.ts';
import { heldIn, lockLevels } from './lock-levels.ts';
import { NotEnoughStock } from './stock.errors.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockMoveKind } from './stock-move.entity.ts';

@InputType({ description: 'Goods that go from one warehouse to another.' })
export class MoveStockInput {
  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => ID, { description: 'The warehouse that it leaves.' })
  fromWarehouseId!: string;

  @Field(() => ID, { description: 'The warehouse that it comes to.' })
  toWarehouseId!: string;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'Why, for a person.' })
  reason?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the move; today when absent.' })
  movedOn?: string | null;
}

@Allow<ProductsScope>('products:stock.read')
@ObjectType({ description: 'Goods that went from one warehouse to another.' })
export class StockTransfer {
  @Field(() => StockLevel, { description: 'What is left where they came from.' })
  from!: StockLevel;

  @Field(() => StockLevel, { description: 'What is there now where they went.' })
  to!: StockLevel;
}

/** Moves units of a product between two warehouses; what is in stock all together stays the same. */
export function moveStock(context: Context, input: MoveStockInput): Promise<StockTransfer | NotEnoughStock> {
  const { productId, fromWarehouseId, toWarehouseId, quantity, reason } = input;
  if (quantity <= 0) throw invalid([{ path: ['input', 'quantity'], message: 'Move at least one unit.' }]);
  if (fromWarehouseId === toWarehouseId)
    throw invalid([{ path: ['input', 'toWarehouseId'], message: 'Name two different warehouses.' }]);
  return context.write(async (em) => {
    await findRow(em, Product, 'product', productId);
    for (const id of [fromWarehouseId, toWarehouseId]) await findRow(em, Warehouse, 'warehouse', id);
    const held = heldIn(await lockLevels(em, [productId]), fromWarehouseId);
    if (held < quantity) return new NotEnoughStock(held);
    const move = {
      productId,
      movedOn: input.movedOn ?? today(context.viewer.timeZone),
      kind: StockMoveKind.TRANSFER,
      ...(reason && { reason }),
    };
    await bookMoves(em, [
      { ...move, warehouseId: fromWarehouseId, quantity: -quantity },
      { ...move, warehouseId: toWarehouseId, quantity },
    ]);
    const from = await em.findOneOrFail(StockLevel, { productId, warehouseId: fromWarehouseId });
    const to = await em.findOneOrFail(StockLevel, { productId, warehouseId: toWarehouseId });
    return Object.assign(new StockTransfer(), { from, to });
  });
}
