import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';

@InputType({ description: 'One product to be ordered.' })
export class PurchaseOrderLineInput {
  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Price of one unit; the usual one of the supplier when absent.',
  })
  unitPrice?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which it should come; the usual lead time after the order when absent.',
  })
  dueOn?: string | null;
}
