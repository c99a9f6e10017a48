import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, CurrencyCode, Decimal } from '#kernel/graph/scalars';
import type { SalesScope } from '../policy.ts';

export enum OrderStatus {
  OPEN = 'OPEN',
  APPROVED = 'APPROVED',
  BACKORDERED = 'BACKORDERED',
  SHIPPED = 'SHIPPED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'How far an order has come.',
  valuesConfig: {
    OPEN: { description: 'Taken, not yet approved.' },
    APPROVED: { description: 'Approved, to be shipped.' },
    BACKORDERED: { description: 'Waits for goods.' },
    SHIPPED: { description: 'On its way or delivered.' },
    CANCELLED: { description: 'Called off or turned down; counts in no figure.' },
  },
});

export enum SalesChannel {
  ONLINE = 'ONLINE',
  RESELLER = 'RESELLER',
  RETAIL = 'RETAIL',
  DIRECT = 'DIRECT',
}
registerEnumType(SalesChannel, {
  name: 'SalesChannel',
  description: 'The way on which an order came in.',
  valuesConfig: {
    ONLINE: { description: 'Placed by the customer in a web shop.' },
    RESELLER: { description: 'Sold to a company that sells on.' },
    RETAIL: { description: 'Sold over the counter of an own shop.' },
    DIRECT: { description: 'Sold by a sales person to the one who uses the goods.' },
  },
});

@Entity({ schema: 'sales', tableName: 'orders' })
@Allow<SalesScope>('sales:order.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Goods that a customer ordered on a day.' })
export class Order extends TenantEntity {
  @Field(() => String, { description: 'The number that customer and organization call it by; unique.' })
  @Property({ type: 'text' })
  number!: string;

  @Field(() => CalendarDate, { description: 'Day of the order; every figure counts it on this day.' })
  @Property({ type: 'date' })
  orderedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which the customer expects the goods.' })
  @Property({ type: 'date', nullable: true })
  dueOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which the goods left.' })
  @Property({ type: 'date', nullable: true })
  shippedOn?: string | null;

  @Field(() => OrderStatus, { description: 'How far it has come.' })
  @Enum(() => OrderStatus)
  status!: OrderStatus;

  @Field(() => SalesChannel, { description: 'The way on which it came in.' })
  @Enum(() => SalesChannel)
  channel!: SalesChannel;

  @Property({ type: 'uuid' })
  customerId!: string;

  @Property({ type: 'uuid', nullable: true })
  salesPersonId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  territoryId?: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the customer gave to it.' })
  @Property({ type: 'text', nullable: true })
  customerReference?: string | null;

  @Field(() => CurrencyCode, { description: 'Currency of all amounts of the order.' })
  @Property({ type: 'text' })
  currency!: string;

  @Field(() => Decimal, { description: 'Sum of the lines after discount, without tax and freight.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  subtotal!: string;

  @Field(() => Decimal, { description: 'Sum of what the lines were reduced by; already taken off the subtotal.' })
  @Property({ type: 'decimal', precision: 19, scale: 4, defaultRaw: '0' })
  discount!: string & Opt;

  @Field(() => Decimal, { description: 'Tax.' })
  @Property({ type: 'decimal', precision: 19, scale: 4, defaultRaw: '0' })
  tax!: string & Opt;

  @Field(() => Decimal, { description: 'What the customer pays for transport.' })
  @Property({ type: 'decimal', precision: 19, scale: 4, defaultRaw: '0' })
  freight!: string & Opt;

  @Field(() => Decimal, { description: 'What the customer pays: subtotal, tax and freight.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  total!: string;

  /** Chosen by the client that recorded the order, so that a repeated request finds it instead of making another. */
  @Property({ type: 'text', nullable: true })
  idempotencyKey?: string | null;
}
