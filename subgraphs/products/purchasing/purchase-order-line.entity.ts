import type { Opt } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import type { ProductsScope } from '../policy.ts';

@Entity({ schema: 'products', tableName: 'purchase_order_lines' })
@Allow<ProductsScope>('products:purchase.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One product of a purchase order, and how much of it came.' })
export class PurchaseOrderLine extends TenantEntity {
  @Property({ type: 'uuid' })
  purchaseOrderId!: string;

  @Field(() => Int, { description: 'Place among the lines of the order.' })
  @Property({ type: 'integer' })
  lineNumber!: number;

  @Property({ type: 'uuid' })
  productId!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which these goods should come.' })
  @Property({ type: 'date', nullable: true })
  dueOn?: string | null;

  @Field(() => Int, { description: 'Units ordered.' })
  @Property({ type: 'integer' })
  quantity!: number;

  @Field(() => Decimal, { description: 'Price of one unit.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  unitPrice!: string;

  @Field(() => Decimal, { description: 'Quantity times price.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  lineTotal!: string;

  @Field(() => Int, { description: 'Units that came, the rejected ones among them.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  received!: number & Opt;

  @Field(() => Int, { description: 'Units that came and were sent back or scrapped.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  rejected!: number & Opt;

  @Field(() => Int, { description: 'Units that went into stock: received less rejected.' })
  @Property({ type: 'integer', nullable: true, generated: '(received - rejected) stored' })
  stocked!: number & Opt;
}
