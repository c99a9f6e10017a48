import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { newId } from '#kernel/database/new-id';
import { DateTime, TimeZone } from '#kernel/graph/scalars';

/** A person, once, whatever the number of organizations; visible to those that he is a member of. */
@Entity({ schema: 'identity', tableName: 'users' })
@ObjectType({ description: 'A person who can sign in; colleagues in the same organization see each other.' })
@Directive('@key(fields: "id")')
@AllowTo('SETTING_UP')
export class User {
  @Field(() => ID, { description: 'Identifies the person; a UUID.' })
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Field(() => String, { description: 'Where mail reaches the person, and the name to sign in with; lower case.' })
  @Property({ type: 'text' })
  email!: string;

  @Field(() => String, { description: 'What the person is called.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Language and formats that the person reads, as a BCP 47 tag such as "en-US".' })
  @Property({ type: 'text', default: 'en-US' })
  locale!: string & Opt;

  @Field(() => TimeZone, {
    nullable: true,
    description: "Where the person's clock is; null for that of the organization.",
  })
  @Property({ type: 'text', nullable: true })
  timeZone?: string | null;

  /** WebP; null for a person without a picture. */
  @Property({ type: 'blob', nullable: true, lazy: true })
  picture?: Buffer | null;

  /** argon2id as a PHC string; null for a person who has no password. */
  @Property({ type: 'text', nullable: true, lazy: true })
  passwordHash?: string | null;

  /** Until when a temporary password is good; null for one that the person chose. */
  @Property({ type: 'timestamptz', nullable: true })
  passwordExpiresAt?: Date | null;

  @Field(() => DateTime, { description: 'When the person was first known here.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  updatedAt!: Date & Opt;

  @Property({ type: 'uuid', nullable: true, defaultRaw: 'kernel.current_user_id()' })
  updatedBy?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  deletedAt?: Date | null;
}
