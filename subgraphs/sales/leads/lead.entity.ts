import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate } from '#kernel/graph/scalars';
import type { SalesScope } from '../policy.ts';

export enum LeadStatus {
  NEW = 'NEW',
  CONTACTED = 'CONTACTED',
  QUALIFIED = 'QUALIFIED',
  DISQUALIFIED = 'DISQUALIFIED',
  CONVERTED = 'CONVERTED',
}
registerEnumType(LeadStatus, {
  name: 'LeadStatus',
  description: 'How far a lead has come.',
  valuesConfig: {
    NEW: { description: 'Nobody has spoken to it yet.' },
    CONTACTED: { description: 'Somebody has spoken to it.' },
    QUALIFIED: { description: 'It wants something that the organization sells.' },
    DISQUALIFIED: { description: 'It will not buy.' },
    CONVERTED: { description: 'It became a customer with an opportunity.' },
  },
});

@Entity({ schema: 'sales', tableName: 'leads' })
@Allow<SalesScope>('sales:pipeline.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody who might become a customer.' })
export class Lead extends TenantEntity {
  @Field(() => String, { description: 'Name of the person.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The company that the person speaks for.' })
  @Property({ type: 'text', nullable: true })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the organization heard of it, for example Trade fair.' })
  @Property({ type: 'text', nullable: true })
  source?: string | null;

  @Field(() => LeadStatus, { description: 'How far it has come.' })
  @Enum({ items: () => LeadStatus, defaultRaw: "'NEW'" })
  status: LeadStatus & Opt = LeadStatus.NEW;

  /** The sales person who looks after it. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => CalendarDate, { description: 'Day on which the organization first heard of it.' })
  @Property({ type: 'date' })
  receivedOn!: string;
}
