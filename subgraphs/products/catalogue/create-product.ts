import { Field, ID, InputType, Int } from 'type-graphql';
import type { Context } from '#kernel/graph/context';
import { CalendarDate, CurrencyCode, Decimal } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { Category } from '../categories/category.entity.ts';
import { checkInput } from '../check-input.ts';
import { findRow } from '../find-row.ts';
import { refuseWhenTaken } from '../refuse-when-taken.ts';
import { LifecycleStage } from './lifecycle-stage.ts';
import { Product } from './product.entity.ts';
import { ProductNumberTaken } from './product.errors.ts';
import { ProductCost, ProductPrice } from './product-amounts.entity.ts';
import { tellProduct } from './tell-others.ts';

@InputType({ description: 'A new product.' })
export class CreateProductInput {
  @Field(() => String, { description: 'The article number (SKU); unique.' })
  number!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What a buyer should know of it.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The category, usually a subcategory, that it lies in.' })
  categoryId?: string | null;

  @Field(() => LifecycleStage, { defaultValue: LifecycleStage.DRAFT, description: 'How far it is in its life.' })
  stage!: LifecycleStage;

  @Field(() => Decimal, { defaultValue: '0', description: 'What one unit costs the organization.' })
  cost!: string;

  @Field(() => Decimal, { defaultValue: '0', description: 'What one unit is offered at.' })
  price!: string;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'Currency of cost and price; that of the organization when absent.',
  })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour.' })
  color?: string | null;

  @Field(() => String, { nullable: true, description: 'Size, as the trade writes it.' })
  size?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Weight of one unit, in `weightUnit`.' })
  weight?: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of the weight.' })
  weightUnit?: string | null;

  @Field(() => Int, { nullable: true, description: 'Units that should always be there, over all warehouses.' })
  safetyStock?: number | null;

  @Field(() => Int, { nullable: true, description: 'Stock over all warehouses below which it should be ordered.' })
  reorderPoint?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day on which it is offered, and cost and price hold; today when absent.',
  })
  introducedOn?: string | null;
}

/** Adds a product, with its first cost and price; the other domains are told. */
export function createProduct(context: Context, input: CreateProductInput): Promise<Product | ProductNumberTaken> {
  const { categoryId } = input;
  checkInput(input, {
    filled: ['number', 'name'],
    notNegative: ['cost', 'price', 'weight', 'safetyStock', 'reorderPoint'],
  });
  const introducedOn = input.introducedOn ?? today(context.viewer.timeZone);
  const currency = input.currency ?? context.viewer.currency;
  const write = context.write(async (em) => {
    if (categoryId) await findRow(em, Category, 'category', categoryId);
    const product = em.create(Product, { ...input, introducedOn, currency });
    await em.flush();
    em.create(ProductCost, { productId: product.id, validFrom: introducedOn, amount: input.cost });
    em.create(ProductPrice, { productId: product.id, validFrom: introducedOn, amount: input.price });
    await tellProduct(em, product.id);
    return em.refresh(product) as Promise<Product>;
  });
  return refuseWhenTaken(write, 'products_organization_id_number_key', new ProductNumberTaken(input.number));
}
