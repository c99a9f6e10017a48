import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { DateTime } from '#kernel/graph/scalars';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { ApiClient } from './api-client.entity.ts';

@InputType({ description: 'Another system that is to act in the organization in its own name.' })
export class CreateApiClientInput {
  @Field(() => String, { description: 'What people call the system, in at most 100 characters.' })
  name!: string;

  @Field(() => [String], { description: 'What it may do, as "domain:thing.verb": some of what you may.' })
  scopes!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Networks that it may ask for tokens from, such as "192.0.2.0/24" or "2001:db8::1"; any when there are none.',
  })
  allowedNetworks!: string[];

  @Field(() => DateTime, { nullable: true, description: 'When it ends to be let in, within a year; null for never.' })
  expiresAt?: string | null;
}

@InputType({ description: 'The client whose secret is to be replaced.' })
export class RotateApiClientSecretInput {
  @Field(() => ID, { description: 'Of the client.' })
  id!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the old secret works for another day; false when somebody else may have it.',
  })
  keepOld!: boolean;
}

@ObjectType({ description: 'A client with its secret, which is shown now and never again.' })
export class ApiClientIssued {
  @Field(() => ApiClient, { description: 'The client.' })
  apiClient!: ApiClient;

  @Field(() => String, { description: 'To be shown at `POST /oauth/token` as `client_secret`; kept nowhere here.' })
  secret!: string;
}

@ObjectType({ description: 'The client is let in no more, and its tokens are good no more.' })
export class ApiClientRevoked {
  @Field(() => ApiClient, { description: 'The client.' })
  apiClient!: ApiClient;
}

@ObjectType({ description: 'A token of a client that is good now.' })
export class ApiClientToken {
  @Field(() => ID, { description: 'Identifies it; a UUID, and not the token itself.' })
  id!: string;

  @Field(() => [String], { description: 'What the client asked to do with it.' })
  scopes!: readonly string[];

  @Field(() => String, { description: 'IP address that asked for it.' })
  address!: string;

  @Field(() => DateTime, { description: 'When it was issued.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  expiresAt!: Date;
}

export const CreateApiClientResult = createUnionType({
  name: 'CreateApiClientResult',
  description: 'The client, or why there is none.',
  types: () => [ApiClientIssued, PermissionNotHeld, ConfirmationRequired] as const,
});

export const RotateApiClientSecretResult = createUnionType({
  name: 'RotateApiClientSecretResult',
  description: 'The client with another secret, or why it keeps the one it has.',
  types: () => [ApiClientIssued, PermissionNotHeld, ConfirmationRequired] as const,
});

export const RevokeApiClientResult = createUnionType({
  name: 'RevokeApiClientResult',
  description: 'The client, or why it is still let in.',
  types: () => [ApiClientRevoked, ConfirmationRequired] as const,
});
