import { ArgsType, Field, Int } from 'type-graphql';

/** How many children of a row a client wants; check it with `checkSize`. */
@ArgsType()
export class ChildrenArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
  first!: number;
}
