import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { DateTime } from '#kernel/graph/scalars';
import type { OrganizationsScope } from '../policy.ts';

/** How a subscription stands. */
export enum SubscriptionStatus {
  TRIAL = 'TRIAL',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

registerEnumType(SubscriptionStatus, {
  name: 'SubscriptionStatus',
  description: 'How a subscription stands.',
  valuesConfig: {
    TRIAL: { description: 'Free of charge until a day; then the free plan follows.' },
    ACTIVE: { description: 'In force until it is changed.' },
    ENDED: { description: 'Another subscription took its place.' },
  },
});

/** The plan that an organization has, or had for a while. */
@Entity({ schema: 'organizations', tableName: 'subscriptions' })
@ObjectType('PlanSubscription', { description: 'The plan that an organization has, or had for a while.' })
@Allow<OrganizationsScope>('organizations:organization.read')
export class PlanSubscription extends TenantEntity {
  @Property({ type: 'text' })
  plan!: string;

  @Field(() => Int, { description: 'Most members that the organization may have.' })
  @Property({ type: 'integer' })
  seats!: number;

  @Field(() => SubscriptionStatus, { description: 'How it stands.' })
  @Enum({ items: () => SubscriptionStatus, columnType: 'text' })
  status!: SubscriptionStatus;

  @Field(() => DateTime, { description: 'When it began.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  since!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends or ended; null while there is no end to it.' })
  @Property({ type: 'timestamptz', nullable: true })
  until?: Date | null;
}
