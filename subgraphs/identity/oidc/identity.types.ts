import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { Identity } from './identity.entity.ts';
import { LastWayIn } from './identity.errors.ts';
import { ProviderVisit } from './oidc.types.ts';

@InputType({ description: 'A way to an identity provider and back to a page.' })
export class ProviderVisitInput {
  @Field(() => String, { description: 'Key of the provider.' })
  provider!: string;

  @Field(() => String, {
    description: 'Path of the page to come back to; a refusal is added to it as the parameter `refused`.',
  })
  to!: string;
}

@ObjectType({ description: 'An account elsewhere opens this one no longer.' })
export class IdentityUnlinked {
  @Field(() => [Identity], { description: 'The accounts elsewhere that still do.' })
  identities!: Identity[];
}

export const LinkIdentityResult = createUnionType({
  name: 'LinkIdentityResult',
  description: 'Where to go to link an account elsewhere, or why not.',
  types: () => [ProviderVisit, ConfirmationRequired] as const,
});

export const UnlinkIdentityResult = createUnionType({
  name: 'UnlinkIdentityResult',
  description: 'The accounts that are left, or why none was taken away.',
  types: () => [IdentityUnlinked, LastWayIn, ConfirmationRequired] as const,
});
