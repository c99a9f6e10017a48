import { Field, ID, InputType } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { findRow } from '../find-row.ts';
import { LifecycleStage } from './lifecycle-stage.ts';
import { Product } from './product.entity.ts';
import { ProductIsRetired } from './product.errors.ts';

@InputType({ description: 'Which product is offered no longer, and from when.' })
export class RetireProductInput {
  @Field(() => ID, { description: 'Which product.' })
  id!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day on which it is no longer offered; today when absent.',
  })
  retiredOn?: string | null;
}

/** Ends the life of a product: it stays visible, with its stock and history, but is no longer offered or bought. */
export function retireProduct(context: Context, input: RetireProductInput): Promise<Product | ProductIsRetired> {
  return context.write(async (em) => {
    const product = await findRow(em, Product, 'product', input.id);
    if (product.stage === LifecycleStage.RETIRED) return new ProductIsRetired(product.name);
    const retiredOn = input.retiredOn ?? today(context.viewer.timeZone);
    if (product.introducedOn && retiredOn < product.introducedOn) {
      throw invalid([
        { path: ['input', 'retiredOn'], message: `The product was introduced only on ${product.introducedOn}.` },
      ]);
    }
    product.stage = LifecycleStage.RETIRED;
    product.retiredOn = retiredOn;
    return product;
  });
}
