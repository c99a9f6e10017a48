import { type Opt, OptionalProps } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '#kernel/graph/scalars';
import { newId } from './new-id.ts';

/**
 * A business row: it belongs to one organization, which PostgreSQL fills in and guards (see migrations/0001_kernel.sql),
 * knows when and by whom it was made and changed, and is archived rather than deleted.
 */
@ObjectType()
export abstract class TenantEntity {
  declare [OptionalProps]?:
    | 'organizationId'
    | 'createdAt'
    | 'updatedAt'
    | 'createdBy'
    | 'updatedBy'
    | 'deletedAt'
    | 'sourceKey';

  @Field(() => ID, { description: 'Identifies the row within the organization; a UUID.' })
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key in the system that the row was imported from; null for rows made here.',
  })
  @Property({ type: 'text', nullable: true })
  sourceKey?: string | null;

  @Field(() => DateTime, { description: 'When the row was made.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the row last changed.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  updatedAt!: Date;

  @Property({ type: 'uuid', nullable: true, defaultRaw: 'kernel.current_user_id()' })
  createdBy?: string | null;

  @Property({ type: 'uuid', nullable: true, defaultRaw: 'kernel.current_user_id()' })
  updatedBy?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the row was archived; null while it is in use.' })
  @Property({ type: 'timestamptz', nullable: true })
  deletedAt?: Date | null;
}
