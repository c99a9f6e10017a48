import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import type { ProductsScope } from '../policy.ts';

/** An amount of a product from a day on; it ends where the product's next one begins, so the end is not stored. */
@ObjectType()
export abstract class ProductAmount extends TenantEntity {
  @Property({ type: 'uuid' })
  productId!: string;

  @Field(() => CalendarDate, { description: 'First day on which it holds.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day on which it holds no more; null while no later one is known.',
  })
  validUntil?: string | null;

  @Field(() => Decimal, { description: 'For one unit, in the currency of the product.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  amount!: string;
}

@Entity({ schema: 'products', tableName: 'product_costs' })
@Allow<ProductsScope>('products:cost.read')
@ObjectType({ description: 'What one unit of a product cost the organization from a day until another.' })
export class ProductCost extends ProductAmount {}

@Entity({ schema: 'products', tableName: 'product_prices' })
@Allow<ProductsScope>('products:product.read')
@ObjectType({ description: 'What one unit of a product was offered at from a day until another.' })
export class ProductPrice extends ProductAmount {}
