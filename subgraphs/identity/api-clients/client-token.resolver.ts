import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { ClientCredentialsInput, ClientTokenResult } from './client-token.types.ts';
import { issueClientToken } from './issue-client-token.ts';

/** What the router asks for an API client that shows its secret. */
@Resolver()
export class ClientTokenResolver {
  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Mutation(() => ClientTokenResult, { description: 'Gives an API client that knows its secret a token.' })
  _clientToken(
    @Arg('input', () => ClientCredentialsInput, { description: 'What the client shows.' })
    input: ClientCredentialsInput,
    @Ctx() context: Context,
  ) {
    return issueClientToken(context, input);
  }
}
