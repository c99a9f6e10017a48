import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';
import { DateTime } from '#kernel/graph/scalars';
import {
  AnswerChart,
  AnswerEvidence,
  AnswerFigure,
  AnswerRefusal,
  AnswerSentence,
} from '../conversations/answer.types.ts';
import { QuestionPlan } from '../corrections/question-plan.types.ts';

@InputType({ description: 'A chart of an answer to keep.' })
export class PinChartInput {
  @Field(() => ID, { description: 'The question whose answer it belongs to.' })
  questionId!: string;

  @Field(() => Int, { defaultValue: 0, description: 'Which of its charts, from 0.' })
  chart!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What to call it, in at most 200 characters; as it is titled when absent.',
  })
  title?: string | null;
}

@InputType({ description: 'A pinned chart and what it shall be called.' })
export class RenamePinnedChartInput {
  @Field(() => ID, { description: 'Which one.' })
  id!: string;

  @Field(() => String, { description: 'Its new title, in 1 to 200 characters.' })
  title!: string;
}

@ObjectType({
  implements: UserError,
  description: 'There is no such chart: the question has no answer, or the answer fewer charts.',
})
export class NoChartToPin extends UserError {
  constructor() {
    super('There is no such chart. Wait for the answer, or choose one of its charts.');
  }
}

/** How many charts one person pins. */
export const MOST_PINNED = 12;

@ObjectType({ implements: UserError, description: 'As many charts are pinned as one person may pin.' })
export class TooManyPinnedCharts extends UserError {
  constructor() {
    super(`${MOST_PINNED} charts are pinned. Unpin one of them first.`);
  }
}

@ObjectType({ description: 'The chart is not pinned any more.' })
export class ChartUnpinned {
  @Field(() => ID, { description: 'Which one it was.' })
  id!: string;
}

@ObjectType({ description: 'The pinned charts in their new order.' })
export class PinnedChartsOrdered {
  @Field(() => [ID], { description: 'All of them, the first one first.' })
  ids!: string[];
}

@ObjectType({ description: 'What a pinned chart shows now, as its viewer may see it now.' })
export class PinnedAnswer {
  @Field(() => QuestionPlan, { description: 'What it shows; days that were meant relatively are those of today.' })
  plan!: QuestionPlan;

  @Field(() => AnswerChart, { nullable: true, description: 'The chart; null when there is none now, see refusal.' })
  chart!: AnswerChart | null;

  @Field(() => AnswerSentence, { nullable: true, description: 'What the answer says first; null without a chart.' })
  headline!: AnswerSentence | null;

  @Field(() => [AnswerFigure], { description: 'Every number of the headline, and the others of the answer.' })
  figures!: AnswerFigure[];

  @Field(() => [AnswerEvidence], { description: 'What it was read from.' })
  evidence!: AnswerEvidence[];

  @Field(() => AnswerRefusal, { nullable: true, description: 'Why there is no chart now; null when there is one.' })
  refusal!: AnswerRefusal | null;

  @Field(() => DateTime, { description: 'When it was read.' })
  at!: string;
}
