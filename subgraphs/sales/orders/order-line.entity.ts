import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Masked } from '#kernel/auth/masked';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import { COST_READ, type SalesScope } from '../policy.ts';
import { OrderStatus, SalesChannel } from './order.entity.ts';

/** Its day, status, channel, customer, territory and sales person repeat those of the order; triggers keep them so. */
@Entity({ schema: 'sales', tableName: 'order_lines' })
@Allow<SalesScope>('sales:order.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One product of an order.' })
export class OrderLine extends TenantEntity {
  @Property({ type: 'uuid' })
  orderId!: string;

  @Field(() => Int, { description: 'Place among the lines of the order.' })
  @Property({ type: 'integer' })
  lineNumber!: number;

  /** Lives in products; the graph joins it. */
  @Property({ type: 'uuid' })
  productId!: string;

  @Field(() => Int, { description: 'Units ordered.' })
  @Property({ type: 'integer' })
  quantity!: number;

  @Field(() => Decimal, { description: 'Price of one unit before discount.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  unitPrice!: string;

  @Field(() => Decimal, { description: 'Share of the price that the customer was let off: 0.15 is 15 %.' })
  @Property({ type: 'decimal', precision: 7, scale: 4, defaultRaw: '0' })
  discountRate!: string & Opt;

  @Field(() => Decimal, { description: 'Quantity times price, less discount; exact to six digits after the point.' })
  @Property({ type: 'decimal', precision: 19, scale: 6 })
  lineTotal!: string;

  @Field(() => Decimal, { description: 'What the line was reduced by: quantity times price, less the line total.' })
  @Property({
    type: 'decimal',
    precision: 19,
    scale: 6,
    nullable: true,
    generated: '(((quantity)::numeric * unit_price) - line_total) stored',
  })
  discount!: string & Opt;

  @Masked<typeof COST_READ>(COST_READ)
  @Field(() => Decimal, {
    nullable: true,
    description: 'What one unit cost the organization on the day of the order; null when that is not known.',
  })
  @Property({ type: 'decimal', precision: 19, scale: 4, nullable: true })
  unitCost?: string | null;

  @Field(() => CalendarDate, { description: 'Day of the order.' })
  @Property({ type: 'date' })
  orderedOn!: string;

  @Field(() => OrderStatus, { description: 'How far the order has come.' })
  @Enum(() => OrderStatus)
  status!: OrderStatus;

  @Field(() => SalesChannel, { description: 'The way on which the order came in.' })
  @Enum(() => SalesChannel)
  channel!: SalesChannel;

  @Property({ type: 'uuid' })
  customerId!: string;

  @Property({ type: 'uuid', nullable: true })
  territoryId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  salesPersonId?: string | null;
}
