import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Masked } from '#kernel/auth/masked';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, CurrencyCode, Decimal } from '#kernel/graph/scalars';
import type { ProductsScope } from '../policy.ts';
import { LifecycleStage } from './lifecycle-stage.ts';

@Entity({ schema: 'products', tableName: 'products' })
@Allow<ProductsScope>('products:product.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that the organization makes, buys or sells, told apart by its number.' })
export class Product extends TenantEntity {
  @Field(() => String, { description: 'The article number (SKU); unique.' })
  @Property({ type: 'text' })
  number!: string;

  @Field(() => String, { description: 'What it is called.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What a buyer should know of it.' })
  @Property({ type: 'text', nullable: true })
  description?: string | null;

  @Property({ type: 'uuid', nullable: true })
  categoryId?: string | null;

  @Field(() => LifecycleStage, { description: 'How far it is in its life.' })
  @Enum(() => LifecycleStage)
  stage!: LifecycleStage;

  @Masked<ProductsScope>('products:cost.read')
  @Field(() => Decimal, {
    nullable: true,
    description: 'What one unit costs the organization now; earlier costs are in `costs`.',
  })
  @Property({ type: 'decimal', precision: 19, scale: 4, defaultRaw: '0' })
  cost!: string & Opt;

  @Field(() => Decimal, { description: 'What one unit is offered at now; earlier prices are in `prices`.' })
  @Property({ type: 'decimal', precision: 19, scale: 4, defaultRaw: '0' })
  price!: string & Opt;

  @Field(() => CurrencyCode, { description: 'Currency of its costs and prices.' })
  @Property({ type: 'text' })
  currency!: string;

  @Field(() => String, { nullable: true, description: 'Colour.' })
  @Property({ type: 'text', nullable: true })
  color?: string | null;

  @Field(() => String, { nullable: true, description: 'Size, as the trade writes it: 42, XL, 700c.' })
  @Property({ type: 'text', nullable: true })
  size?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Weight of one unit, in `weightUnit`.' })
  @Property({ type: 'decimal', precision: 19, scale: 4, nullable: true })
  weight?: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of the weight, for example kg or LB.' })
  @Property({ type: 'text', nullable: true })
  weightUnit?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Units that should always be there, over all warehouses; null when each warehouse has its own number.',
  })
  @Property({ type: 'integer', nullable: true })
  safetyStock?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Stock over all warehouses below which it should be ordered; null when each warehouse has its own point.',
  })
  @Property({ type: 'integer', nullable: true })
  reorderPoint?: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day on which it was offered.' })
  @Property({ type: 'date', nullable: true })
  introducedOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day on which it was no longer offered; null while it is.',
  })
  @Property({ type: 'date', nullable: true })
  retiredOn?: string | null;
}
