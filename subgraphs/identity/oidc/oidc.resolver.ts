import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { beginOidc } from './begin-oidc.ts';
import { finishOidc } from './finish-oidc.ts';
import { BeginOidcInput, FinishOidcInput, OidcStep } from './oidc.types.ts';

/** What the router asks for a browser on its way to an identity provider and back. */
@Resolver()
export class OidcResolver {
  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Mutation(() => OidcStep, { description: 'Sends a browser to an identity provider.' })
  _beginOidc(
    @Arg('input', () => BeginOidcInput, { description: 'The browser and where it wants to go.' }) input: BeginOidcInput,
    @Ctx() context: Context,
  ) {
    return beginOidc(context, input);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Mutation(() => OidcStep, { description: 'Takes a browser back from an identity provider.' })
  _finishOidc(
    @Arg('input', () => FinishOidcInput, { description: 'What the browser brings.' }) input: FinishOidcInput,
    @Ctx() context: Context,
  ) {
    return finishOidc(context, input);
  }
}
