import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow, AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import type { IdentityScope } from '../policy.ts';
import { SessionState } from '../sessions/session.types.ts';
import { User } from '../users/user.entity.ts';
import { ApiKey } from './api-key.entity.ts';
import { CreateApiKeyInput, CreateApiKeyResult, RevokeApiKeyResult, RotateApiKeyResult } from './api-key.types.ts';
import { createApiKey } from './create-api-key.ts';
import { readApiKey } from './read-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rotateApiKey } from './rotate-api-key.ts';

const apiKeyList = defineList(ApiKey, 'ApiKey', {
  filter: { id: 'ID', isWorking: 'BOOLEAN' },
  computed: { isWorking: { sql: '(t.revoked_at is null and t.expires_at > now())' } },
  order: ['name', 'createdAt', 'expiresAt'],
  search: ['name'],
  defaultOrder: 'CREATED_AT_DESC',
});

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @AllowTo('SIGNED_IN')
  @Query(() => apiKeyList.Connection, { description: "The viewer's own keys in this organization." })
  apiKeys(@Args(() => apiKeyList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return apiKeyList.read(context, args, info, { userId: context.viewer.userId });
  }

  @Allow<IdentityScope>('identity:client.manage')
  @Query(() => apiKeyList.Connection, { description: "The keys of all people in the viewer's organization." })
  organizationApiKeys(
    @Args(() => apiKeyList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return apiKeyList.read(context, args, info);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => CreateApiKeyResult, { description: 'Makes a key for a program; its secret is shown once.' })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
    @Ctx() context: Context,
  ) {
    return createApiKey(context, input);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => RotateApiKeyResult, {
    description: "Gives one of the viewer's keys another secret; the old one stops to work at once.",
  })
  rotateApiKey(@Arg('id', () => ID, { description: 'Of the key.' }) id: string, @Ctx() context: Context) {
    return rotateApiKey(context, id);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => RevokeApiKeyResult, {
    description:
      "Ends one of the viewer's keys within a second, or anybody's for those who hold identity:client.manage.",
  })
  revokeApiKey(@Arg('id', () => ID, { description: 'Of the key.' }) id: string, @Ctx() context: Context) {
    return revokeApiKey(context, id);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Query(() => SessionState, { nullable: true, description: 'The state of an API key; null when it is unknown.' })
  _apiKey(@Arg('id', () => ID, { description: 'Hash of its secret.' }) hash: string, @Ctx() context: Context) {
    return readApiKey(context, hash);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'For whom the program acts; null when the person has left.',
  })
  @Needs('userId')
  owner(@Root() { userId }: ApiKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(User, userId, info);
  }
}
