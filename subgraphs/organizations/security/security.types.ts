import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { Organization } from '../organization/organization.entity.ts';

@ObjectType({ description: 'How members of an organization must sign in.' })
export class SecurityPolicy {
  @Field(() => Boolean, { description: 'Whether each member needs a second factor before anything else.' })
  mfaRequired!: boolean;

  @Field(() => [String], {
    description: 'E-mail domains whose people may join by themselves when an identity provider vouches for them.',
  })
  allowedDomains!: string[];
}

@InputType({ description: 'Rules to change; what is left out stays.' })
export class UpdateSecurityPolicyInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether each member needs a second factor.' })
  mfaRequired?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'E-mail domains of the organization, such as "example.com"; not those of public mail services.',
  })
  allowedDomains?: string[] | null;
}

export const UpdateSecurityPolicyResult = createUnionType({
  name: 'UpdateSecurityPolicyResult',
  description: 'The organization with its new rules, or why the old ones stay.',
  types: () => [Organization, ConfirmationRequired] as const,
});
