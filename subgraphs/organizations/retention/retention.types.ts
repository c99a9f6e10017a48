import { createUnionType, Field, InputType, Int } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { Organization } from '../organization/organization.entity.ts';

@InputType({ description: 'How long the organization keeps what is archived.' })
export class UpdateRetentionInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Days after which archived records are removed for good, 30 to 3650; null: never.',
  })
  archiveDays?: number | null;
}

export const UpdateRetentionResult = createUnionType({
  name: 'UpdateRetentionResult',
  description: 'The organization with its new term, or why the old one stays.',
  types: () => [Organization, ConfirmationRequired] as const,
});
