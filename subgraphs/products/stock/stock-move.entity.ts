import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Masked } from '#kernel/auth/masked';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import type { ProductsScope } from '../policy.ts';

export enum StockMoveKind {
  OPENING = 'OPENING',
  RECEIPT = 'RECEIPT',
  ISSUE = 'ISSUE',
  TRANSFER = 'TRANSFER',
  ADJUSTMENT = 'ADJUSTMENT',
  COUNT = 'COUNT',
}
registerEnumType(StockMoveKind, {
  name: 'StockMoveKind',
  description: 'Why stock came or went.',
  valuesConfig: {
    OPENING: { description: 'Was there when the record of moves began.' },
    RECEIPT: { description: 'Came from a supplier or from production.' },
    ISSUE: { description: 'Left for a customer or for production.' },
    TRANSFER: { description: 'Went from one warehouse to another: two moves that cancel out.' },
    ADJUSTMENT: { description: 'Corrected by a person, for example for breakage.' },
    COUNT: { description: 'The difference that a stock-taking found.' },
  },
});

@Entity({ schema: 'products', tableName: 'stock_moves' })
@Allow<ProductsScope>('products:stock.read')
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Units of a product that came into a warehouse or left it. Stock on a day is the sum of all moves up to it.',
})
export class StockMove extends TenantEntity {
  @Property({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'uuid' })
  warehouseId!: string;

  @Field(() => CalendarDate, { description: 'Day of the move.' })
  @Property({ type: 'date' })
  movedOn!: string;

  @Field(() => Int, { description: 'Units: positive when they came, negative when they left.' })
  @Property({ type: 'integer' })
  quantity!: number;

  @Field(() => StockMoveKind, { description: 'Why they came or went.' })
  @Enum(() => StockMoveKind)
  kind!: StockMoveKind;

  @Field(() => String, { nullable: true, description: 'What the one who booked it wrote, for a person.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The document behind it: the id of an order, the number of a purchase order.',
  })
  @Property({ type: 'text', nullable: true })
  reference?: string | null;

  @Masked<ProductsScope>('products:cost.read')
  @Field(() => Decimal, {
    nullable: true,
    description:
      'What one unit cost: the price paid for a receipt, the product’s cost of the day otherwise; null when unknown.',
  })
  @Property({ type: 'decimal', precision: 19, scale: 4, nullable: true })
  unitCost?: string | null;
}
