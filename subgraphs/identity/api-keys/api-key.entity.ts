import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { newId } from '#kernel/database/new-id';
import { DateTime } from '#kernel/graph/scalars';

/** A key by which a program acts for a person in one organization: with what the key may, and never with more than he may now. */
@Entity({ schema: 'identity', tableName: 'api_keys' })
@ObjectType({ description: 'A key by which a program acts for a person, with some of his permissions.' })
@AllowTo('SIGNED_IN')
export class ApiKey {
  @Field(() => ID, { description: 'Identifies the key; a UUID, and no secret.' })
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => String, { description: 'What the person calls it: where it is used.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'How the key begins, to know it by.' })
  @Property({ type: 'text' })
  hint!: string;

  @Property({ type: 'text' })
  hash!: string;

  @Field(() => [String], { description: 'What it may do, as far as the person may, as "domain:thing.verb".' })
  @Property({ type: 'text[]' })
  scopes!: string[];

  @Field(() => DateTime, { description: 'When it was made.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  @Field(() => DateTime, { nullable: true, description: 'When its secret was last replaced; null when it never was.' })
  @Property({ type: 'timestamptz', nullable: true })
  rotatedAt?: Date | null;

  @Field(() => DateTime, { description: 'When it stops to work.' })
  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last used, to a minute or so; null when it never was.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it works.' })
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt?: Date | null;
}
