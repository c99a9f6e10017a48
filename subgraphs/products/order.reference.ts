import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Lives in sales; the router fetches the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Goods that a customer ordered on a day.' })
export class Order {
  @Field(() => ID, { description: 'Identifies the order.' })
  id!: string;
}
