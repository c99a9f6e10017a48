import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { newId } from '#kernel/database/new-id';
import { DateTime } from '#kernel/graph/scalars';
import type { IdentityScope } from '../policy.ts';

/** Another system that acts in the organization in its own name, whoever comes and goes. */
@Entity({ schema: 'identity', tableName: 'api_clients' })
@ObjectType({
  description: 'Another system that acts in the organization in its own name, by OAuth client credentials.',
})
@Allow<IdentityScope>('identity:client.manage')
export class ApiClient {
  @Field(() => ID, { description: 'Identifies the client, here and as `client_id`; a UUID, and no secret.' })
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Field(() => String, { description: 'What people call the system.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => [String], { description: 'What it may do, as "domain:thing.verb".' })
  @Property({ type: 'text[]' })
  scopes!: string[];

  @Field(() => [String], {
    description: 'Networks that it may ask for tokens from, such as "192.0.2.0/24"; empty for any.',
  })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  allowedNetworks!: string[] & Opt;

  @Field(() => DateTime, { description: 'When it was made.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  @Property({ type: 'uuid', nullable: true, defaultRaw: 'kernel.current_user_id()' })
  createdBy?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends to be let in; null for never.' })
  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last got a token; null when it never did.' })
  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is let in.' })
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt?: Date | null;

  /** Whether it may come in at this moment. */
  isLetIn(now = new Date()): boolean {
    return !this.revokedAt && (!this.expiresAt || this.expiresAt > now);
  }
}
