import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Context } from '#kernel/graph/context';
import { AnswerChart, AnswerSegment, InterpretationPart } from './answer.types.ts';
import { FailureReason } from './failure-reason.ts';
import { Question } from './question.entity.ts';

/** How far an answer has come. */
export enum AnswerStep {
  UNDERSTANDING = 'UNDERSTANDING',
  FETCHING = 'FETCHING',
  WRITING = 'WRITING',
}
registerEnumType(AnswerStep, {
  name: 'AnswerStep',
  description: 'How far an answer has come.',
  valuesConfig: {
    UNDERSTANDING: { description: 'The question is being read; whatever came before of it no longer counts.' },
    FETCHING: { description: 'Its figures are being read.' },
    WRITING: { description: 'The figures are there; sentences and charts follow.' },
  },
});

/** Where a sentence of an answer belongs. */
export enum AnswerPart {
  TEXT = 'TEXT',
  INSIGHT = 'INSIGHT',
  RECOMMENDATION = 'RECOMMENDATION',
}
registerEnumType(AnswerPart, {
  name: 'AnswerPart',
  description: 'Where a sentence of an answer belongs.',
  valuesConfig: {
    TEXT: { description: 'What the answer is.' },
    INSIGHT: { description: 'What stands out.' },
    RECOMMENDATION: { description: 'What could be done.' },
  },
});

@InterfaceType('AnswerEvent', { description: 'Something that has come of a question.' })
export abstract class AnswerEvent {
  @Field(() => Int, {
    description:
      'Its place in the order: whoever goes on after it names it as `afterSeq`. Grows, with or without gaps.',
  })
  seq!: number;
}

@ObjectType('AnswerStepBegun', { implements: AnswerEvent, description: 'The answer has come a step further.' })
export class AnswerStepBegun extends AnswerEvent {
  @Field(() => AnswerStep, { description: 'Which step began.' })
  step!: AnswerStep;
}

@ObjectType('QuestionUnderstood', { implements: AnswerEvent, description: 'How the question was understood.' })
export class QuestionUnderstood extends AnswerEvent {
  @Field(() => [InterpretationPart], { description: 'Piece by piece.' })
  interpretation!: InterpretationPart[];
}

@ObjectType('SentenceWritten', { implements: AnswerEvent, description: 'The next sentence of the answer, proven.' })
export class SentenceWritten extends AnswerEvent {
  @Field(() => AnswerPart, { description: 'Where it belongs.' })
  part!: AnswerPart;

  @Field(() => [AnswerSegment], {
    description: 'Its pieces, in order; what proves its figures comes with the whole answer.',
  })
  segments!: AnswerSegment[];
}

@ObjectType('ChartDrawn', { implements: AnswerEvent, description: 'The next picture of the answer.' })
export class ChartDrawn extends AnswerEvent {
  @Field(() => AnswerChart, { description: 'The picture.' })
  chart!: AnswerChart;
}

@InterfaceType('AnswerEnd', { implements: AnswerEvent, description: 'The last event, after which the stream ends.' })
export abstract class AnswerEnd extends AnswerEvent {
  questionId!: string;

  @Field(() => Question, { nullable: true, description: 'The question with all that has become of it.' })
  question(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Question | null> {
    return context.rows.byId(Question, this.questionId, info);
  }
}

@ObjectType('AnswerFinished', { implements: [AnswerEvent, AnswerEnd], description: 'The answer is there, whole.' })
export class AnswerFinished extends AnswerEnd {}

@ObjectType('QuestionRefused', {
  implements: [AnswerEvent, AnswerEnd],
  description: 'The question has no answer; it says why.',
})
export class QuestionRefused extends AnswerEnd {}

@ObjectType('AnswerFailed', {
  implements: [AnswerEvent, AnswerEnd],
  description: 'The answer did not come to its end; it can be tried again.',
})
export class AnswerFailed extends AnswerEnd {
  @Field(() => FailureReason, { description: 'Why.' })
  reason!: FailureReason;
}
