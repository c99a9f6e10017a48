import type { Opt } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { Decimal } from '#kernel/graph/scalars';
import type { ProductsScope } from '../policy.ts';

@Entity({ schema: 'products', tableName: 'supplier_products' })
@Allow<ProductsScope>('products:purchase.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'The terms on which a supplier delivers a product.' })
export class SupplierProduct extends TenantEntity {
  @Property({ type: 'uuid' })
  supplierId!: string;

  @Property({ type: 'uuid' })
  productId!: string;

  @Field(() => Int, { description: 'Days from order to delivery, on average.' })
  @Property({ type: 'integer' })
  leadTimeDays!: number;

  @Field(() => Decimal, { description: 'Usual price of one unit, in the currency of the product.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  price!: string;

  @Field(() => Int, { description: 'Smallest number of units that can be ordered.' })
  @Property({ type: 'integer', defaultRaw: '1' })
  minOrder!: number & Opt;

  @Field(() => Int, {
    nullable: true,
    description: 'Largest number of units that can be ordered; null when there is no limit.',
  })
  @Property({ type: 'integer', nullable: true })
  maxOrder?: number | null;
}
