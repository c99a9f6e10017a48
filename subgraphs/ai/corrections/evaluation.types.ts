import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, Json } from '#kernel/graph/scalars';
import { AnswerRefusal } from '../conversations/answer.types.ts';
import { AnswerKind } from './plan-enums.ts';
import { QuestionPlan } from './question-plan.types.ts';

@ObjectType({ description: 'How many cases of one kind are understood.' })
export class EvaluationTally {
  @Field(() => AnswerKind, { description: 'What is wanted of the figures.' })
  kind!: AnswerKind;

  @Field(() => Int, { description: 'How many cases there are.' })
  cases!: number;

  @Field(() => Int, { description: 'How many of them are understood as their askers meant them.' })
  right!: number;
}

@ObjectType({ description: 'A case that is not understood as its asker meant it.' })
export class MisunderstoodCase {
  @Field(() => ID, { description: 'The evaluation case.' })
  id!: string;

  @Field(() => String, { description: 'What was asked.' })
  text!: string;

  @Field(() => QuestionPlan, { description: 'What was meant.' })
  expected!: QuestionPlan;

  @Field(() => QuestionPlan, { nullable: true, description: 'What is understood instead; null when nothing is.' })
  understood!: QuestionPlan | null;

  @Field(() => AnswerRefusal, { nullable: true, description: 'Why nothing is understood; null when something is.' })
  refusal!: AnswerRefusal | null;
}

@ObjectType({ description: 'How well the built-in analyst understands the evaluation cases today.' })
export class EvaluationReport {
  @Field(() => Int, { description: 'How many cases it was held against: all, or the newest 200.' })
  cases!: number;

  @Field(() => Int, { description: 'How many of them it understands as their askers meant them.' })
  right!: number;

  @Field(() => [EvaluationTally], { description: 'The same by kind of question, the most frequent first.' })
  kinds!: EvaluationTally[];

  @Field(() => [MisunderstoodCase], { description: 'Those that it does not understand.' })
  misunderstood!: MisunderstoodCase[];

  @Field(() => DateTime, { description: 'When that was found out.' })
  at!: Date;
}

@ObjectType({ description: 'The accepted evaluation cases as a file for `npm run evaluate -- --cases <file>`.' })
export class EvaluationCasesExport {
  @Field(() => Int, { description: 'How many cases it holds: all, or the newest 1,000.' })
  count!: number;

  @Field(() => Json, { description: 'The content of the file.' })
  file!: unknown;
}

@ObjectType({ description: 'The evaluation case is gone; the question that it came from stays with its person.' })
export class EvaluationCaseDeleted {
  @Field(() => ID, { description: 'Which it was.' })
  id!: string;
}
