import type { Opt } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { AiScope } from '../policy.ts';

/** Questions of one person that go on from each other. PostgreSQL shows it to nobody else. */
@Entity({ schema: 'ai', tableName: 'conversations' })
@Allow<AiScope>('ai:conversation.use')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Questions that go on from each other, of one person; nobody else sees them.' })
export class Conversation extends TenantEntity {
  @Property({ type: 'uuid', defaultRaw: 'kernel.current_user_id()' })
  userId!: string & Opt;

  @Field(() => String, { description: 'What it is about; the first question unless it was renamed.' })
  @Property({ type: 'text' })
  title!: string;
}
