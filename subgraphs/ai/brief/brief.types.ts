import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { CalendarDate, DateTime } from '#kernel/graph/scalars';
import { AnswerChart, AnswerEvidence, AnswerFigure, AnswerSentence } from '../conversations/answer.types.ts';

/** How a brief stands. */
export enum BriefState {
  READY = 'READY',
  PREPARING = 'PREPARING',
  NO_FIGURES = 'NO_FIGURES',
  NO_DATA = 'NO_DATA',
  NOTHING_NEW = 'NOTHING_NEW',
  NOT_ANSWERED = 'NOT_ANSWERED',
}
registerEnumType(BriefState, {
  name: 'BriefState',
  description: 'How a brief stands.',
  valuesConfig: {
    READY: { description: 'It has findings.' },
    PREPARING: { description: 'The figures are being read; ask again in a moment.' },
    NO_FIGURES: { description: 'There is no metric that the viewer may read.' },
    NO_DATA: { description: 'No metric has run for long enough to tell what is usual and what is not.' },
    NOTHING_NEW: { description: 'Nothing moved more than it usually does.' },
    NOT_ANSWERED: { description: 'The figures did not come; asking again later may help.' },
  },
});

@ObjectType({ description: 'Something that happened in the company, in words, with the proof of each figure in them.' })
export class BriefFinding {
  @Field(() => String, { description: 'Key of the metric that it is about.' })
  metric!: string;

  @Field(() => String, { description: 'What the metric is called in the language of the brief.' })
  name!: string;

  @Field(() => CalendarDate, { description: 'First day of the finished period that it is about.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day of that period, included.' })
  to!: string;

  @Field(() => String, { description: 'The period in words: September 2026.' })
  period!: string;

  @Field(() => String, { description: 'The period that it is held against, in words.' })
  against!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is good news; null where neither can be said.' })
  isGood!: boolean | null;

  @Field(() => Float, {
    description: 'How many times the change is what is usual for this metric, by its own history.',
  })
  surprise!: number;

  @Field(() => [AnswerSentence], { description: 'What happened first, then what stands out about it.' })
  sentences!: AnswerSentence[];

  @Field(() => AnswerChart, { nullable: true, description: 'The history that it stands in; null when there is none.' })
  chart!: AnswerChart | null;

  @Field(() => String, {
    nullable: true,
    description: 'The question that has this and more as its answer; null where there is no way to ask for it.',
  })
  question!: string | null;

  @Field(() => [AnswerFigure], { description: 'Every number in its sentences.' })
  figures!: AnswerFigure[];

  @Field(() => [AnswerEvidence], { description: 'What they were read from.' })
  evidence!: AnswerEvidence[];
}

@ObjectType({ description: 'What matters to the viewer today.' })
export class MorningBrief {
  @Field(() => BriefState, { description: 'Whether it has findings, and why not.' })
  state!: BriefState;

  @Field(() => [BriefFinding], { description: 'At most three, the one that matters most first.' })
  findings!: BriefFinding[];

  @Field(() => String, { nullable: true, description: 'Why there are none, in words; null when there are some.' })
  message!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the figures were read; null until they are.' })
  at!: string | null;
}

/** Why a question is suggested. */
export enum SuggestionReason {
  CHANGED = 'CHANGED',
  HISTORY = 'HISTORY',
  ROLE = 'ROLE',
}
registerEnumType(SuggestionReason, {
  name: 'SuggestionReason',
  description: 'Why a question is suggested.',
  valuesConfig: {
    CHANGED: { description: 'Something has changed that it explains.' },
    HISTORY: { description: 'It follows from what the viewer asked before.' },
    ROLE: { description: 'People who may do what the viewer may want to know it.' },
  },
});

@ObjectType({ description: 'A question that has an answer for the viewer.' })
export class Suggestion {
  @Field(() => String, { description: 'The question, in the language of the viewer.' })
  question!: string;

  @Field(() => SuggestionReason, { description: 'Why it is suggested.' })
  reason!: SuggestionReason;
}
