import { Field, ObjectType } from 'type-graphql';
import { Role } from '../memberships/role.ts';
import { Pending } from '../sessions/session.types.ts';

/** The person who asks, as one organization knows him. */
@ObjectType('Viewer', { description: 'The person who asks, in the organization that the session was opened for.' })
export class ViewerType {
  userId!: string;
  organizationId!: string;

  @Field(() => Role, { description: "The person's role in the organization." })
  role!: Role;

  @Field(() => [String], {
    description: 'What the person may do, as "domain:thing.verb"; fields state in @access what they need.',
  })
  scopes!: readonly string[];

  @Field(() => Pending, {
    nullable: true,
    description: 'What he must do before anything else; until then he may do nothing more. Usually null.',
  })
  pending?: Pending | null;

  @Field(() => [String], { description: 'Modules that can be used: those of the plan that are not switched off.' })
  modules!: readonly string[];
}
