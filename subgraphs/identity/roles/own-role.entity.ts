import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { newId } from '#kernel/database/new-id';
import { DateTime } from '#kernel/graph/scalars';
import type { IdentityScope } from '../policy.ts';

/** A role that an organization made for itself: a name for some permissions, which members get beside their system role. */
@Entity({ schema: 'identity', tableName: 'roles' })
@ObjectType({
  description: 'A role that the organization made for itself: permissions that members get beside their own.',
})
@Directive('@key(fields: "id")')
@Allow<IdentityScope>('identity:user.read')
export class OwnRole {
  @Field(() => ID, { description: 'Identifies the role; a UUID.' })
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Field(() => String, { description: 'What the role is called; no two roles of an organization have one name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'What it is for, in a sentence; may be empty.' })
  @Property({ type: 'text', default: '' })
  description!: string & Opt;

  @Field(() => DateTime, { description: 'When the role was made.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  @Field(() => DateTime, { description: 'When its name or description last changed.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  updatedAt!: Date & Opt;

  @Property({ type: 'uuid', nullable: true, defaultRaw: 'kernel.current_user_id()' })
  updatedBy?: string | null;
}
