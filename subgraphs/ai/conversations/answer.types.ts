import { Field, Float, ID, ObjectType } from 'type-graphql';
import { CalendarDate, DateTime, Json } from '#kernel/graph/scalars';
import { PlanPart } from '../corrections/plan-enums.ts';
import { RefusalKind } from './refusal-kind.ts';

@ObjectType({ description: 'A piece of a sentence: plain words, or a figure as its reader writes it.' })
export class AnswerSegment {
  @Field(() => String, { description: 'What stands there.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The figure that it shows, by its id in the answer; null for plain words.',
  })
  figure?: string | null;
}

@ObjectType({ description: 'A sentence in pieces, so that each figure in it leads to its proof.' })
export class AnswerSentence {
  @Field(() => [AnswerSegment], { description: 'Its pieces, in order.' })
  segments!: AnswerSegment[];
}

@ObjectType({ description: 'One piece of how a question was understood.' })
export class InterpretationPart {
  @Field(() => PlanPart, { description: 'Which piece.' })
  part!: `${PlanPart}`;

  @Field(() => String, { description: 'In words.' })
  label!: string;
}

@ObjectType({ description: 'A picture of an answer.' })
export class AnswerChart {
  @Field(() => String, { description: 'What it shows.' })
  title!: string;

  @Field(() => Json, {
    description: 'The chart as data: version, kind, x, y, series with roles, data. No colours, no markup.',
  })
  spec!: unknown;
}

@ObjectType({ description: 'A number of an answer, and what proves it.' })
export class AnswerFigure {
  @Field(() => String, { description: 'Its id within the answer; segments refer to it.' })
  id!: string;

  @Field(() => String, { description: 'What it is.' })
  name!: string;

  @Field(() => Float, { nullable: true, description: 'Its value; null when nothing is known of it.' })
  value!: number | null;

  @Field(() => String, { description: 'The value as its reader writes it.' })
  shown!: string;

  @Field(() => Json, {
    description:
      'Either { evidence, path } to where it was read, or { by, of } with the figures that it is computed from.',
  })
  from!: unknown;
}

@ObjectType({ description: 'An operation of the graph that was run as the asking person; it can be run again.' })
export class AnswerEvidence {
  @Field(() => String, { description: 'Its id within the answer.' })
  id!: string;

  @Field(() => String, { description: 'The GraphQL query.' })
  query!: string;

  @Field(() => Json, { description: 'Its variables.' })
  variables!: unknown;

  @Field(() => Json, { description: 'What was answered.' })
  data!: unknown;

  @Field(() => DateTime, { description: 'When it was answered.' })
  at!: string;
}

@ObjectType({ description: 'Why a question has no answer.' })
export class AnswerRefusal {
  @Field(() => RefusalKind, { description: 'Of which kind.' })
  kind!: `${RefusalKind}`;

  @Field(() => String, { description: 'In words, with what would have an answer.' })
  message!: string;

  @Field(() => [String], { description: 'Questions or names that would have an answer.' })
  suggestions!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the metric that is closed, switched off or empty; null where it is about none.',
  })
  metric?: string | null;

  @Field(() => String, { nullable: true, description: 'The scope that the asker lacks; null but for NO_PERMISSION.' })
  scope?: string | null;

  @Field(() => String, { nullable: true, description: 'The module that is off; null but for MODULE_OFF.' })
  module?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day that has data; null but for NO_DATA, and when there is none at all.',
  })
  dataFrom?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day that has data; null but for NO_DATA, and when there is none at all.',
  })
  dataTo?: string | null;
}

@ObjectType('QuestionAnswer', {
  description: 'An answer: words, pictures, advice, and the proof of every figure in them.',
})
export class AnswerType {
  @Field(() => [AnswerSentence], { description: 'What the answer is.' })
  text!: AnswerSentence[];

  @Field(() => [AnswerSentence], { description: 'What stands out.' })
  insights!: AnswerSentence[];

  @Field(() => [AnswerSentence], { description: 'What could be done; each follows from something that was found.' })
  recommendations!: AnswerSentence[];

  @Field(() => [AnswerChart], { description: 'Its pictures.' })
  charts!: AnswerChart[];

  @Field(() => [String], { description: 'Questions to go on with; each has an answer.' })
  followUps!: string[];

  @Field(() => [AnswerFigure], { description: 'Every number of the answer.' })
  figures!: AnswerFigure[];

  @Field(() => [AnswerEvidence], { description: 'What the figures were read from.' })
  evidence!: AnswerEvidence[];
}
