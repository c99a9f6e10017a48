import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import type { IdentityScope } from '../policy.ts';
import { ApiClient } from './api-client.entity.ts';
import {
  ApiClientToken,
  CreateApiClientInput,
  CreateApiClientResult,
  RevokeApiClientResult,
  RotateApiClientSecretInput,
  RotateApiClientSecretResult,
} from './api-client.types.ts';
import { createApiClient } from './create-api-client.ts';
import { revokeApiClient } from './revoke-api-client.ts';
import { rotateApiClientSecret } from './rotate-api-client-secret.ts';
import { tokensOf } from './tokens-of.ts';

const apiClientList = defineList(ApiClient, 'ApiClient', {
  filter: { id: 'ID', isWorking: 'BOOLEAN' },
  computed: { isWorking: { sql: '(t.revoked_at is null and (t.expires_at is null or t.expires_at > now()))' } },
  order: ['name', 'createdAt'],
  search: ['name'],
  defaultOrder: 'NAME_ASC',
});

@Resolver(() => ApiClient)
export class ApiClientResolver {
  @Allow<IdentityScope>('identity:client.manage')
  @Query(() => apiClientList.Connection, { description: "The API clients of the viewer's organization." })
  apiClients(
    @Args(() => apiClientList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return apiClientList.read(context, args, info);
  }

  @Allow<IdentityScope>('identity:client.manage')
  @Mutation(() => CreateApiClientResult, { description: 'Makes an API client; its secret is shown once.' })
  createApiClient(
    @Arg('input', () => CreateApiClientInput, { description: 'The client.' }) input: CreateApiClientInput,
    @Ctx() context: Context,
  ) {
    return createApiClient(context, input);
  }

  @Allow<IdentityScope>('identity:client.manage')
  @Mutation(() => RotateApiClientSecretResult, { description: 'Gives an API client another secret, shown once.' })
  rotateApiClientSecret(
    @Arg('input', () => RotateApiClientSecretInput, { description: 'The client.' }) input: RotateApiClientSecretInput,
    @Ctx() context: Context,
  ) {
    return rotateApiClientSecret(context, input);
  }

  @Allow<IdentityScope>('identity:client.manage')
  @Mutation(() => RevokeApiClientResult, {
    description: 'Lets an API client in no more; its tokens end within a second.',
  })
  revokeApiClient(@Arg('id', () => ID, { description: 'Of the client.' }) id: string, @Ctx() context: Context) {
    return revokeApiClient(context, id);
  }

  @Needs()
  @FieldResolver(() => [ApiClientToken], { description: 'Its tokens that are good now, the newest first; at most 20.' })
  tokens(@Root() { id }: ApiClient, @Ctx() context: Context) {
    return tokensOf(context, id);
  }
}
