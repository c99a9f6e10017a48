import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { newId } from '#kernel/database/new-id';
import { DateTime } from '#kernel/graph/scalars';

/** A person as a provider knows him: by issuer and subject, which never change, and never by an e-mail address. */
@Entity({ schema: 'identity', tableName: 'identities' })
@ObjectType({ description: 'An account elsewhere by which a person can sign in here.' })
@AllowTo('SIGNED_IN')
export class Identity {
  @Field(() => ID, { description: 'Identifies the link; a UUID.' })
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  issuer!: string;

  @Property({ type: 'text' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address of that account when it was linked; null when the provider did not say.',
  })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => DateTime, { description: 'When it was linked.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  linkedAt!: Date & Opt;

  @Field(() => DateTime, { nullable: true, description: 'When somebody last signed in by it; null when nobody did.' })
  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt?: Date | null;
}
