import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { DateTime } from '#kernel/graph/scalars';

@InputType({ description: 'The organization to close, by its handle: whoever types it means it.' })
export class CloseOrganizationInput {
  @Field(() => String, { description: "Handle of the viewer's organization." })
  code!: string;
}

@ObjectType({ description: 'The organization is closed: everyone is signed out of it, and its data is kept.' })
export class OrganizationClosed {
  @Field(() => DateTime, { description: 'When it was closed.' })
  closedAt!: Date;
}

export const CloseOrganizationResult = createUnionType({
  name: 'CloseOrganizationResult',
  description: 'That the organization is closed, or why it stays open.',
  types: () => [OrganizationClosed, ConfirmationRequired] as const,
});
