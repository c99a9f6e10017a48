import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate } from '#kernel/graph/scalars';
import type { ProductsScope } from '../policy.ts';

@Entity({ schema: 'products', tableName: 'shortages' })
@Allow<ProductsScope>('products:stock.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Units that an order wanted and no warehouse had.' })
export class Shortage extends TenantEntity {
  @Property({ type: 'uuid' })
  productId!: string;

  /** Lives in sales; the graph joins it. */
  @Property({ type: 'uuid' })
  orderId!: string;

  @Field(() => CalendarDate, { description: 'Day of the order.' })
  @Property({ type: 'date' })
  orderedOn!: string;

  @Field(() => Int, { description: 'Units that were missing.' })
  @Property({ type: 'integer' })
  quantity!: number;
}
