import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { DateTime } from '#kernel/graph/scalars';
import type { AuditScope } from '../policy.ts';

/** What came of an act. */
export enum AuditOutcome {
  DONE = 'DONE',
  REFUSED = 'REFUSED',
}
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What came of an act.',
  valuesConfig: {
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'It was tried and turned away.' },
  },
});

/** The values of a subject by field, as whoever recorded the entry named them. */
export type Values = Record<string, unknown>;

/** One entry of the organization's chain; only `kernel.append_audit` makes one, and none is changed. */
@Entity({ schema: 'audit', tableName: 'entries' })
@ObjectType({ description: 'One thing that was done or refused, and by which somebody may be held to account.' })
@Directive('@key(fields: "id")')
@Allow<AuditScope>('audit:entry.read')
export class AuditEntry {
  @Field(() => ID, { description: 'Identifies the entry; a UUID.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  organizationId!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  @Property({ type: 'timestamptz', fieldName: 'created_at' })
  at!: Date;

  @Field(() => Int, { description: "Its place in the organization's chain, from 1 without gaps." })
  @Property({ type: 'bigint' })
  seq!: string;

  @Field(() => String, { description: 'What happened, as `domain.PastTense`, for example "identity.RoleGranted".' })
  @Property({ type: 'text' })
  action!: string;

  @Field(() => AuditOutcome, { description: 'What came of it.' })
  @Enum(() => AuditOutcome)
  outcome!: AuditOutcome;

  @Field(() => ID, { nullable: true, description: 'The user or program that did it; null for the system itself.' })
  @Property({ type: 'uuid', nullable: true })
  actorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The API client or key that was shown; null for people in the app.' })
  @Property({ type: 'text', nullable: true })
  clientId?: string | null;

  @Field(() => String, { nullable: true, description: 'The kind of thing it was done to, for example "User".' })
  @Property({ type: 'text', nullable: true })
  subjectType?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the thing it was done to.' })
  @Property({ type: 'text', nullable: true })
  subjectId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the thing was called at the time; null once the person has been erased.',
  })
  @Property({ type: 'text', nullable: true })
  subjectName?: string | null;

  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  before?: Values | null;

  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  after?: Values | null;

  @Property({ type: 'blob', nullable: true })
  detailSalt?: Buffer | null;

  @Property({ type: 'blob' })
  detailDigest!: Buffer;

  @Field(() => String, { nullable: true, description: 'IP address that the request came from; null for jobs.' })
  @Property({ type: 'text', nullable: true })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'What the client called itself.' })
  @Property({ type: 'text', nullable: true })
  userAgent?: string | null;

  @Property({ type: 'blob', nullable: true })
  originSalt?: Buffer | null;

  @Property({ type: 'blob' })
  originDigest!: Buffer;

  @Field(() => String, { nullable: true, description: 'Of the request: the same as in its logs and traces.' })
  @Property({ type: 'text', nullable: true })
  correlationId?: string | null;

  @Property({ type: 'blob' })
  hash!: Buffer;
}
