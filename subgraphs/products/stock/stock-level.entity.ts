import type { Opt } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate } from '#kernel/graph/scalars';
import type { ProductsScope } from '../policy.ts';

@Entity({ schema: 'products', tableName: 'stock_levels' })
@Allow<ProductsScope>('products:stock.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'How much of a product lies in a warehouse, and how much should.' })
export class StockLevel extends TenantEntity {
  @Property({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'uuid' })
  warehouseId!: string;

  /** The sum of its moves; only a trigger on the moves writes it. */
  @Field(() => Int, { description: 'Units there now: the sum of all moves.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  quantity!: number & Opt;

  @Field(() => Int, { description: 'Units that should always be in this warehouse.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  safetyStock!: number & Opt;

  @Field(() => Int, { description: 'Units in this warehouse below which the product should be ordered.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  reorderPoint!: number & Opt;

  /** Imported; its OPENING move carries it into the ledger. */
  @Field(() => Int, { description: 'Units that were there when the record of its moves began.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  openingQuantity!: number & Opt;

  @Field(() => CalendarDate, { description: 'Day on which the record of its moves began.' })
  @Property({ type: 'date', defaultRaw: 'current_date' })
  openedOn!: string & Opt;
}
