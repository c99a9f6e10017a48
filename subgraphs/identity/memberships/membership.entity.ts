import { type Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { DateTime } from '#kernel/graph/scalars';
import type { IdentityScope } from '../policy.ts';
import { ReachKind } from '../reach/reach-kind.ts';
import { Role } from './role.ts';

/** A person's place in one organization; archived when the person leaves. */
@Entity({ schema: 'identity', tableName: 'memberships' })
@ObjectType({ description: "A person's place in one organization." })
export class Membership extends TenantEntity {
  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => Role, { description: 'What the person is to the organization.' })
  @Enum({ items: () => Role, columnType: 'text' })
  role!: Role;

  /** Grows with each change of rights (PostgreSQL counts); tokens carry it. */
  @Property({ type: 'integer', default: 1 })
  permissionVersion!: number & Opt;

  /** See `ReachResolver`: an owner reaches everything, whatever stands here. */
  @Enum({ items: () => ReachKind, columnType: 'text', fieldName: 'reach', default: ReachKind.ALL })
  reachKind!: ReachKind & Opt;

  @Property({ type: 'array', columnType: 'uuid[]', defaultRaw: "'{}'" })
  reachTerritoryIds!: string[] & Opt;

  /** The user in whose team the person is. */
  @Property({ type: 'uuid', nullable: true })
  managerId?: string | null;

  /** A person whom an administrator created must set up a second factor, whatever the organization asks of others. */
  @Property({ type: 'boolean', default: false })
  mfaRequired!: boolean & Opt;

  @Field(() => DateTime, { nullable: true, description: 'Since when the person is kept out; null when he is not.' })
  @Property({ type: 'timestamptz', nullable: true })
  deactivatedAt?: Date | null;

  @Allow<IdentityScope>('identity:user.manage')
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the person last used the organization, to a minute or so; null before the first time.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  lastSeenAt?: Date | null;
}
