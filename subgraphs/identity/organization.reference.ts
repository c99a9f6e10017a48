import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An organization, which the organizations subgraph describes. */
@ObjectType('Organization', { description: 'A company or other body whose data A-EMS keeps apart from all others.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Organization {
  @Field(() => ID, { description: 'Identifies the organization; a UUID.' })
  id!: string;
}
