import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { DateTime } from '#kernel/graph/scalars';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { ApiKey } from './api-key.entity.ts';
import { TooManyApiKeys } from './api-key.errors.ts';

@InputType({ description: 'A key to be made for a program of yours.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'Where it will be used, in at most 100 characters.' })
  name!: string;

  @Field(() => [String], { description: 'What it may do, as "domain:thing.verb": some of what you may.' })
  scopes!: string[];

  @Field(() => DateTime, { description: 'When it stops to work, at most a year from now.' })
  expiresAt!: string;
}

@ObjectType({ description: 'A key with its secret, which is shown now and never again.' })
export class ApiKeyIssued {
  @Field(() => ApiKey, { description: 'The key.' })
  apiKey!: ApiKey;

  @Field(() => String, { description: 'To be sent as `Authorization: Bearer …`; kept nowhere here.' })
  secret!: string;
}

@ObjectType({ description: 'The key opens nothing any more.' })
export class ApiKeyRevoked {
  @Field(() => ApiKey, { description: 'The key.' })
  apiKey!: ApiKey;
}

export const CreateApiKeyResult = createUnionType({
  name: 'CreateApiKeyResult',
  description: 'The key, or why there is none.',
  types: () => [ApiKeyIssued, PermissionNotHeld, TooManyApiKeys, ConfirmationRequired] as const,
});

export const RotateApiKeyResult = createUnionType({
  name: 'RotateApiKeyResult',
  description: 'The key with another secret, or why it keeps the one it has.',
  types: () => [ApiKeyIssued, ConfirmationRequired] as const,
});

export const RevokeApiKeyResult = createUnionType({
  name: 'RevokeApiKeyResult',
  description: 'The key, or why it still works.',
  types: () => [ApiKeyRevoked, ConfirmationRequired] as const,
});
