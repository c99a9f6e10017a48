import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by products; sales only points at it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Something that the organization sells.' })
export class Product {
  @Field(() => ID, { description: 'Identifies the product; a UUID.' })
  id!: string;
}
