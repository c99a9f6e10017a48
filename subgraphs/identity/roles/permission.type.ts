import { Field, ID, ObjectType } from 'type-graphql';
import { Role } from '../memberships/role.ts';

/** One thing that may be done, as the policies of the domains list it. */
@ObjectType({
  description: 'One thing that may be done. Roles bring permissions; fields state in @access which they need.',
})
export class Permission {
  @Field(() => ID, { description: 'Its name, as "domain:thing.verb".' })
  scope!: string;

  @Field(() => String, { description: 'The part of the product that it belongs to.' })
  domain!: string;

  @Field(() => String, { description: 'What it allows, for a person to read.' })
  description!: string;

  @Field(() => [Role], { description: 'The system roles that bring it.' })
  roles!: readonly string[];
}
