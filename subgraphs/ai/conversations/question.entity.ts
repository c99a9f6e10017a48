import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { Answer } from '../answer/answer.ts';
import type { PlanChanges } from '../corrections/amendment.ts';
import type { KeptSituation } from '../corrections/kept-situation.ts';
import { AnswerFallback } from '../models/outcomes.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { AiScope } from '../policy.ts';
import type { Language } from '../understand/planner.ts';
import { FailureReason } from './failure-reason.ts';
import { Rating } from './rating.ts';

/** How far a question has come. */
export enum QuestionState {
  UNDERSTANDING = 'UNDERSTANDING',
  FETCHING = 'FETCHING',
  ANSWERED = 'ANSWERED',
  REFUSED = 'REFUSED',
  FAILED = 'FAILED',
}
registerEnumType(QuestionState, {
  name: 'QuestionState',
  description: 'How far a question has come.',
  valuesConfig: {
    UNDERSTANDING: { description: 'It is being read.' },
    FETCHING: { description: 'It was understood (see interpretation); its figures are being read.' },
    ANSWERED: { description: 'The answer is there.' },
    REFUSED: { description: 'It has no answer; the refusal says why and what would have one.' },
    FAILED: { description: 'Something went wrong; asking again may help.' },
  },
});

/** States of questions whose answer is not there yet. */
export const UNDER_WAY: readonly QuestionState[] = [QuestionState.UNDERSTANDING, QuestionState.FETCHING];

/** One question and what became of it. */
@Entity({ schema: 'ai', tableName: 'questions' })
@Allow<AiScope>('ai:conversation.use')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One question and what became of it.' })
export class Question extends TenantEntity {
  @Property({ type: 'uuid', defaultRaw: 'kernel.current_user_id()' })
  userId!: string & Opt;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Field(() => String, { description: 'What was asked.' })
  @Property({ type: 'text' })
  text!: string;

  /** In which the answer is written. */
  @Property({ type: 'text' })
  locale!: string;

  @Property({ type: 'text', nullable: true })
  language?: Language | null;

  @Field(() => QuestionState, { description: 'How far it has come.' })
  @Enum(() => QuestionState)
  state!: QuestionState;

  @Field(() => Int, { description: 'The `seq` of the newest event of its answer.' })
  @Property({ type: 'integer', defaultRaw: '1' })
  seq!: number & Opt;

  /** Grows when it is tried again. */
  @Property({ type: 'integer', defaultRaw: '1' })
  attempt!: number & Opt;

  /** Whoever answers prolongs it; once it is over he is gone. */
  @Property({ type: 'timestamptz', defaultRaw: "now() + interval '10 seconds'" })
  aliveUntil!: Date & Opt;

  @Enum({ items: () => FailureReason, nullable: true })
  failure?: FailureReason | null;

  @Property({ type: 'json', nullable: true })
  plan?: AnalysisPlan | null;

  @Property({ type: 'json', nullable: true })
  answer?: Answer | null;

  @Property({ type: 'json', nullable: true })
  refusal?: Refusal | null;

  /** What it was understood by; null until it is. */
  @Property({ type: 'json', nullable: true })
  situation?: KeptSituation | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The question whose words these are, when this one asks them again under another plan.',
  })
  @Property({ type: 'uuid', nullable: true })
  amendsId?: string | null;

  /** All that was changed of the plan of those words. */
  @Property({ type: 'json', nullable: true })
  amendment?: PlanChanges | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language model that had a part in the answer, by its name; null for the built-in analyst alone.',
  })
  @Property({ type: 'text', nullable: true })
  answeredBy?: string | null;

  @Field(() => AnswerFallback, {
    nullable: true,
    description: 'Why no language model had a part in the answer, or not in all of it; null when none was missed.',
  })
  @Enum({ items: () => AnswerFallback, nullable: true })
  fallback?: AnswerFallback | null;

  @Field(() => Int, { nullable: true, description: 'How long the answer took; null until it is there.' })
  @Property({ type: 'integer', nullable: true })
  milliseconds?: number | null;

  @Field(() => Rating, { nullable: true, description: 'What the asker thinks of the answer; null until he says so.' })
  @Enum({ items: () => Rating, nullable: true })
  rating?: Rating | null;

  @Field(() => String, { nullable: true, description: 'What the asker meant, or what is wrong with the answer.' })
  @Property({ type: 'text', nullable: true })
  correction?: string | null;
}
