import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { DateTime, Decimal } from '#kernel/graph/scalars';
import type { AiScope } from '../../policy.ts';
import { RequestOutcome } from '../outcomes.ts';

/** What a language model was asked for. */
export enum RequestPurpose {
  PLAN = 'PLAN',
  WRITE = 'WRITE',
  TEST = 'TEST',
}
registerEnumType(RequestPurpose, {
  name: 'RequestPurpose',
  description: 'What a language model was asked for.',
  valuesConfig: {
    PLAN: { description: 'To understand a question.' },
    WRITE: { description: 'To word an answer.' },
    TEST: { description: 'To show that it can be reached.' },
  },
});

/** One call of a language model; ai.reserve_request makes it and ai.settle_request ends it, see migrations/0071_ai_models.sql. */
@Entity({ schema: 'ai', tableName: 'requests' })
@Allow<AiScope>('ai:usage.read')
@ObjectType({ description: 'One request to a language model and what came of it; never what was asked or answered.' })
export class ModelRequest {
  @Field(() => ID, { description: 'Identifies the request; a UUID.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  organizationId!: string;

  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  questionId?: string | null;

  @Field(() => ID, { description: 'Identifies the language model, which may be gone.' })
  @Property({ type: 'uuid' })
  modelId!: string;

  @Field(() => String, { description: 'What the model was called then.' })
  @Property({ type: 'text' })
  modelName!: string;

  @Field(() => RequestPurpose, { description: 'What it was asked for.' })
  @Enum(() => RequestPurpose)
  purpose!: RequestPurpose;

  @Field(() => RequestOutcome, {
    nullable: true,
    description: 'What came of it; null while it is under way, or when it was broken off by a failure of the server.',
  })
  @Enum({ items: () => RequestOutcome, nullable: true })
  outcome?: RequestOutcome | null;

  @Field(() => Int, { nullable: true, description: 'Tokens that the model read; null until it has ended.' })
  @Property({ type: 'integer', nullable: true })
  inputTokens?: number | null;

  @Field(() => Int, { nullable: true, description: 'Tokens that it wrote; null until it has ended.' })
  @Property({ type: 'integer', nullable: true })
  outputTokens?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the tokens are an estimate, since the endpoint did not count them.',
  })
  @Property({ type: 'boolean', nullable: true })
  isEstimated?: boolean | null;

  @Field(() => Decimal, { description: 'US dollars for a million tokens read, as it was agreed then.' })
  @Property({ type: 'decimal', precision: 12, scale: 4 })
  inputPrice!: string;

  @Field(() => Decimal, { description: 'US dollars for a million tokens written, as it was agreed then.' })
  @Property({ type: 'decimal', precision: 12, scale: 4 })
  outputPrice!: string;

  @Field(() => Decimal, { description: 'US dollars that it cost; until it has ended, the most that it can cost.' })
  @Property({ type: 'decimal', precision: 16, scale: 8 })
  cost!: string;

  @Property({ type: 'date' })
  month!: string;

  @Field(() => Int, { nullable: true, description: 'Milliseconds until its answer began; null when nothing came.' })
  @Property({ type: 'integer', nullable: true })
  firstByteMs?: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds until it ended.' })
  @Property({ type: 'integer', nullable: true })
  totalMs?: number | null;

  @Property({ type: 'timestamptz', nullable: true })
  restUntil?: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
