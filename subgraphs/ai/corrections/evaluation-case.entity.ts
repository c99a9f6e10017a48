import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { DateTime } from '#kernel/graph/scalars';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { AiScope } from '../policy.ts';
import type { Language } from '../understand/planner.ts';
import type { KeptSituation } from './kept-situation.ts';
import { AnswerKind } from './plan-enums.ts';

/** How a person said what his words mean. */
export enum CaseOrigin {
  CORRECTED = 'CORRECTED',
  CONFIRMED = 'CONFIRMED',
}
registerEnumType(CaseOrigin, {
  name: 'CaseOrigin',
  description: 'How a person said what his words mean.',
  valuesConfig: {
    CORRECTED: { description: 'He changed how they were understood.' },
    CONFIRMED: { description: 'He called the answer good.' },
  },
});

/** Words of a question and what they mean, as the person said who asked. */
@Entity({ schema: 'ai', tableName: 'evaluation_cases' })
@Allow<AiScope>('ai:correction.manage')
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'The words of a question and what they mean, as the person who asked said himself. By correcting or confirming he lets those see it who manage corrections; who he is and what was answered they do not see.',
})
export class EvaluationCase extends TenantEntity {
  @Property({ type: 'uuid', defaultRaw: 'kernel.current_user_id()' })
  userId!: string & Opt;

  @Property({ type: 'uuid' })
  questionId!: string;

  @Field(() => String, { description: 'What was asked.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'The language of the words: en, de or vi.' })
  @Property({ type: 'text' })
  language!: Language;

  @Field(() => CaseOrigin, { description: 'How it was said what they mean.' })
  @Enum(() => CaseOrigin)
  origin!: CaseOrigin;

  @Field(() => AnswerKind, { description: 'What is wanted of the figures.' })
  @Enum(() => AnswerKind)
  kind!: AnswerKind;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when somebody who manages corrections stands by it; null while nobody does, and again when its asker says something else.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  acceptedAt?: Date | null;

  @Property({ type: 'json' })
  situation!: KeptSituation;

  @Property({ type: 'json' })
  expected!: AnalysisPlan;
}
