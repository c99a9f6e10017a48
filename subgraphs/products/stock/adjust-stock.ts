import { Field, ID, InputType, Int } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { Product } from '../catalogue/product.entity.ts';
import { checkInput } from '../check-input.ts';
import { findRow } from '../find-row.ts';
import { Warehouse } from '../warehouses/warehouse.entity.ts';
import { bookMoves } from './book-moves.ts';
import { heldIn, lockLevels } from './lock-levels.ts';
import { NotEnoughStock } from './stock.errors.ts';
import { StockLevel } from './stock-level.entity.ts';
import { StockMoveKind } from './stock-move.entity.ts';

@InputType({ description: 'A correction of what lies in a warehouse: give either the change or the counted number.' })
export class AdjustStockInput {
  @Field(() => ID, { description: 'Of which product.' })
  productId!: string;

  @Field(() => ID, { description: 'In which warehouse.' })
  warehouseId!: string;

  @Field(() => Int, { nullable: true, description: 'Units that came (positive) or went (negative).' })
  change?: number | null;

  @Field(() => Int, { nullable: true, description: 'Units that a stock-taking found there.' })
  counted?: number | null;

  @Field(() => String, { description: 'Why, for a person.' })
  reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the move; today when absent.' })
  movedOn?: string | null;
}

/** Corrects the stock of a product in a warehouse, never below zero. A count that finds what was known books nothing. */
export function adjustStock(context: Context, input: AdjustStockInput): Promise<StockLevel | NotEnoughStock> {
  const { productId, warehouseId, change, counted, reason } = input;
  checkInput(input, { filled: ['reason'], notNegative: ['counted'] });
  if ((change == null) === (counted == null))
    throw invalid([{ path: ['input', 'change'], message: 'Give either change or counted.' }]);
  return context.write(async (em) => {
    await findRow(em, Product, 'product', productId);
    await findRow(em, Warehouse, 'warehouse', warehouseId);
    const held = heldIn(await lockLevels(em, [productId]), warehouseId);
    const quantity = counted == null ? (change ?? 0) : counted - held;
    if (held + quantity < 0) return new NotEnoughStock(held);
    const kind = counted == null ? StockMoveKind.ADJUSTMENT : StockMoveKind.COUNT;
    const movedOn = input.movedOn ?? today(context.viewer.timeZone);
    if (quantity !== 0) await bookMoves(em, [{ productId, warehouseId, movedOn, quantity, kind, reason }]);
    return (
      (await em.findOne(StockLevel, { productId, warehouseId })) ?? em.create(StockLevel, { productId, warehouseId })
    );
  });
}
