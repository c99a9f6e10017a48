import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A person, whom the identity subgraph describes. */
@ObjectType('User', { description: 'A person who can sign in; colleagues in the same organization see each other.' })
@Directive('@key(fields: "id", resolvable: false)')
export class User {
  @Field(() => ID, { description: 'Identifies the person; a UUID.' })
  id!: string;
}
