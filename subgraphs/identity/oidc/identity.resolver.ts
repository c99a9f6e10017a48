import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Identity } from './identity.entity.ts';
import { LinkIdentityResult, ProviderVisitInput, UnlinkIdentityResult } from './identity.types.ts';
import { ProviderVisit, SignInProvider } from './oidc.types.ts';
import { allProviders } from './providers.ts';
import { unlinkIdentity } from './unlink-identity.ts';
import { confirmWithProvider, linkIdentity } from './visit-provider.ts';

/** A person's accounts elsewhere. */
@Resolver(() => Identity)
export class IdentityResolver {
  @FieldResolver(() => SignInProvider, {
    nullable: true,
    description: 'Where that account is; null when this installation knows the provider no longer.',
  })
  provider(@Root() { issuer }: Identity): SignInProvider | null {
    return allProviders().find((provider) => provider.issuer === issuer) ?? null;
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => LinkIdentityResult, {
    description: 'Begins to link an account elsewhere: open the address in this browser. It links when you come back.',
  })
  linkIdentity(
    @Arg('input', () => ProviderVisitInput, { description: 'Which provider, and where to come back to.' })
    input: ProviderVisitInput,
    @Ctx() context: Context,
  ) {
    return linkIdentity(context, input);
  }

  @AllowTo('SETTING_UP')
  @Mutation(() => ProviderVisit, {
    description: 'Begins to confirm who you are by signing in anew at a linked provider, instead of by a password.',
  })
  confirmWithProvider(
    @Arg('input', () => ProviderVisitInput, { description: 'Which provider, and where to come back to.' })
    input: ProviderVisitInput,
    @Ctx() context: Context,
  ) {
    return confirmWithProvider(context, input);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => UnlinkIdentityResult, { description: 'Takes an account elsewhere from your ways to sign in.' })
  unlinkIdentity(@Arg('id', () => ID, { description: 'Of the identity.' }) id: string, @Ctx() context: Context) {
    return unlinkIdentity(context, id);
  }
}
