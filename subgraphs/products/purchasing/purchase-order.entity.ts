import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, CurrencyCode, Decimal } from '#kernel/graph/scalars';
import type { ProductsScope } from '../policy.ts';

export enum PurchaseOrderStatus {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  COMPLETE = 'COMPLETE',
  CANCELLED = 'CANCELLED',
}
registerEnumType(PurchaseOrderStatus, {
  name: 'PurchaseOrderStatus',
  description: 'How far a purchase order has come.',
  valuesConfig: {
    PENDING: { description: 'Waits for approval.' },
    APPROVED: { description: 'Placed with the supplier; goods may come.' },
    REJECTED: { description: 'Not approved; counts in no figure.' },
    COMPLETE: { description: 'All that was ordered has come.' },
    CANCELLED: { description: 'Called off; counts in no figure.' },
  },
});

@Entity({ schema: 'products', tableName: 'purchase_orders' })
@Allow<ProductsScope>('products:purchase.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Goods ordered from a supplier on a day.' })
export class PurchaseOrder extends TenantEntity {
  @Field(() => String, { description: 'The number that supplier and organization call it by; unique.' })
  @Property({ type: 'text' })
  number!: string;

  @Property({ type: 'uuid' })
  supplierId!: string;

  @Field(() => CalendarDate, { description: 'Day of the order; every figure counts it on this day.' })
  @Property({ type: 'date' })
  orderedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which the goods should come.' })
  @Property({ type: 'date', nullable: true })
  expectedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which the supplier sent the goods.' })
  @Property({ type: 'date', nullable: true })
  shippedOn?: string | null;

  @Field(() => PurchaseOrderStatus, { description: 'How far it has come.' })
  @Enum(() => PurchaseOrderStatus)
  status!: PurchaseOrderStatus;

  @Field(() => CurrencyCode, { description: 'Currency of all amounts of the order.' })
  @Property({ type: 'text' })
  currency!: string;

  @Field(() => Decimal, { description: 'Sum of the lines, without tax and freight.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  subtotal!: string;

  @Field(() => Decimal, { description: 'Tax.' })
  @Property({ type: 'decimal', precision: 19, scale: 4, defaultRaw: '0' })
  tax!: string & Opt;

  @Field(() => Decimal, { description: 'What the supplier charges for transport.' })
  @Property({ type: 'decimal', precision: 19, scale: 4, defaultRaw: '0' })
  freight!: string & Opt;

  @Field(() => Decimal, { description: 'What the supplier is owed: subtotal, tax and freight.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  total!: string;
}
