import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate } from '#kernel/graph/scalars';
import type { SalesScope } from '../policy.ts';

export enum ActivityKind {
  CALL = 'CALL',
  EMAIL = 'EMAIL',
  MEETING = 'MEETING',
  NOTE = 'NOTE',
  TASK = 'TASK',
}
registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'What was or is to be done.',
  valuesConfig: {
    CALL: { description: 'A telephone call.' },
    EMAIL: { description: 'An e-mail.' },
    MEETING: { description: 'A meeting, in a room or over the wire.' },
    NOTE: { description: 'Something worth remembering.' },
    TASK: { description: 'Something to do.' },
  },
});

@Entity({ schema: 'sales', tableName: 'activities' })
@Allow<SalesScope>('sales:pipeline.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that was or is to be done about a customer or an opportunity.' })
export class Activity extends TenantEntity {
  @Field(() => ActivityKind, { description: 'What it is.' })
  @Enum(() => ActivityKind)
  kind!: ActivityKind;

  @Field(() => CalendarDate, { description: 'Day on which it took or is to take place.' })
  @Property({ type: 'date' })
  scheduledOn!: string;

  @Field(() => String, { description: 'What it is about.' })
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'uuid', nullable: true })
  customerId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  opportunityId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  salesPersonId?: string | null;

  @Field(() => Boolean, { description: 'Whether it is done.' })
  @Property({ type: 'boolean', defaultRaw: 'false' })
  isDone: boolean & Opt = false;
}
