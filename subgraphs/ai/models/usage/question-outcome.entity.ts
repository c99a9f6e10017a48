import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { DateTime } from '#kernel/graph/scalars';
import { QuestionState } from '../../conversations/question.entity.ts';
import { Rating } from '../../conversations/rating.ts';
import type { AiScope } from '../../policy.ts';
import { AnswerFallback } from '../outcomes.ts';

/** What became of a question; a trigger on ai.questions keeps it, and it outlives the question. */
@Entity({ schema: 'ai', tableName: 'interactions' })
@Allow<AiScope>('ai:usage.read')
@ObjectType({ description: 'What became of a question, without a word of it.' })
export class QuestionOutcome {
  @Field(() => ID, { description: 'Identifies the question, which may be deleted.' })
  @PrimaryKey({ type: 'uuid', fieldName: 'question_id' })
  id!: string;

  @Property({ type: 'uuid' })
  organizationId!: string;

  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The kind of the plan that it became, or of the refusal; null while it is not understood.',
  })
  @Property({ type: 'text', nullable: true })
  kind?: string | null;

  @Field(() => QuestionState, { nullable: true, description: 'How it ended; null while it is under way.' })
  @Property({ type: 'text', nullable: true })
  outcome?: QuestionState | null;

  @Field(() => String, { nullable: true, description: 'Its language: en, de or vi.' })
  @Property({ type: 'text', nullable: true })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language model that had a part in the answer; null for the built-in analyst alone.',
  })
  @Property({ type: 'text', nullable: true })
  answeredBy?: string | null;

  @Field(() => AnswerFallback, {
    nullable: true,
    description: 'Why no language model had a part in the answer, or not in all of it; null when none was missed.',
  })
  @Property({ type: 'text', nullable: true })
  fallback?: AnswerFallback | null;

  @Field(() => Int, { nullable: true, description: 'How long the answer took; null until it is there.' })
  @Property({ type: 'integer', nullable: true })
  milliseconds?: number | null;

  @Field(() => Rating, { nullable: true, description: 'What its asker thought of the answer; null until he says so.' })
  @Property({ type: 'text', nullable: true })
  rating?: Rating | null;

  @Field(() => DateTime, { description: 'When it was asked.' })
  @Property({ type: 'timestamptz' })
  askedAt!: Date;
}
