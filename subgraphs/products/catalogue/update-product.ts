import { Field, ID, InputType, Int } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { Category } from '../categories/category.entity.ts';
import { checkInput } from '../check-input.ts';
import { findRow } from '../find-row.ts';
import { refuseWhenTaken } from '../refuse-when-taken.ts';
import { changeAmount, laterAmount } from './change-amount.ts';
import { LifecycleStage } from './lifecycle-stage.ts';
import { Product } from './product.entity.ts';
import { type LaterAmountKnown, ProductIsRetired, ProductNumberTaken } from './product.errors.ts';
import { tellProduct } from './tell-others.ts';

@InputType({ description: 'What changes of a product; what is left out stays.' })
export class UpdateProductInput {
  @Field(() => ID, { description: 'Which product.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The article number (SKU); unique.' })
  number?: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What a buyer should know of it.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The category that it lies in; null takes it out of its category.' })
  categoryId?: string | null;

  @Field(() => LifecycleStage, { nullable: true, description: 'How far it is in its life; retireProduct retires it.' })
  stage?: LifecycleStage;

  @Field(() => Decimal, { nullable: true, description: 'What one unit costs the organization, from `validFrom` on.' })
  cost?: string;

  @Field(() => Decimal, { nullable: true, description: 'What one unit is offered at, from `validFrom` on.' })
  price?: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day of the new cost and price, today at the latest; today when absent.',
  })
  validFrom?: string | null;

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
}

type Refusal = ProductIsRetired | ProductNumberTaken | LaterAmountKnown;

/** Properties that every product has: null in the input means the same as leaving them out. */
const REQUIRED = ['number', 'name', 'stage'] as const;

/** Changes a product; a new cost or price holds from a day on and is kept in its history. The other domains are told. */
export function updateProduct(context: Context, input: UpdateProductInput): Promise<Product | Refusal> {
  const { id, cost, price, validFrom, ...plain } = input;
  const from = validFrom ?? today(context.viewer.timeZone);
  check(input, today(context.viewer.timeZone));
  const write = context.write(async (em) => {
    const product = await findRow(em, Product, 'product', id);
    if (plain.categoryId) await findRow(em, Category, 'category', plain.categoryId);
    if (product.stage === LifecycleStage.RETIRED) return new ProductIsRetired(product.name);
    const amounts = Object.entries({ cost, price }).filter(
      (entry): entry is ['cost' | 'price', string] => entry[1] != null,
    );
    for (const [what] of amounts) {
      const refusal = await laterAmount(em, product, what, from);
      if (refusal) return refusal;
    }
    for (const [what, amount] of amounts) await changeAmount(em, product, what, amount, from);
    em.assign(product, given(plain));
    await tellProduct(em, id);
    return em.refresh(product) as Promise<Product>;
  });
  return refuseWhenTaken(write, 'products_organization_id_number_key', new ProductNumberTaken(input.number ?? ''));
}

function check(input: UpdateProductInput, today: string): void {
  checkInput(input, {
    filled: ['number', 'name'],
    notNegative: ['cost', 'price', 'weight', 'safetyStock', 'reorderPoint'],
  });
  if (input.validFrom && input.validFrom > today)
    throw invalid([{ path: ['input', 'validFrom'], message: 'A new cost or price cannot begin after today.' }]);
  if (input.stage === LifecycleStage.RETIRED)
    throw invalid([{ path: ['input', 'stage'], message: 'retireProduct retires a product.' }]);
}

function given<T extends object>(changes: T): Partial<T> {
  const isGiven = ([name, value]: [string, unknown]) =>
    value !== undefined && (value !== null || !REQUIRED.some((one) => one === name));
  return Object.fromEntries(Object.entries(changes).filter(isGiven)) as Partial<T>;
}
