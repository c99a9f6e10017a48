import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import { RequestOutcome } from '../outcomes.ts';
import { User } from './user.reference.ts';

@ObjectType({ description: 'How many questions have something in common, and what became of them.' })
export class QuestionGroup {
  @Field(() => String, {
    description: 'What they have in common: a kind, a language, an outcome or the name of who answered.',
  })
  key!: string;

  @Field(() => Int, { description: 'How many questions.' })
  questions!: number;

  @Field(() => Int, { description: 'How many of them were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'How many answers were called good.' })
  good!: number;

  @Field(() => Int, { description: 'How many answers were called bad.' })
  bad!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds within which half of the answers were complete; null when there is none.',
  })
  medianMilliseconds?: number | null;
}

@ObjectType({ description: 'One day of questions.' })
export class UsageDay {
  @Field(() => CalendarDate, { description: "The day, in the organization's time zone." })
  on!: string;

  @Field(() => Int, { description: 'How many questions.' })
  questions!: number;

  @Field(() => Int, { description: 'How many of them were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'How many requests to language models.' })
  requests!: number;

  @Field(() => Decimal, { description: 'US dollars that those cost.' })
  cost!: string;

  @Field(() => Int, { description: 'How many of the requests brought nothing useful.' })
  failures!: number;

  @Field(() => Float, { description: 'Tokens that language models read and wrote.' })
  tokens!: number;

  @Field(() => Int, { nullable: true, description: 'Milliseconds within which half of their answers were complete.' })
  totalP50?: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds within which 95 of 100 answers were complete.' })
  totalP95?: number | null;
}

@ObjectType({ description: 'How much one person asked; never what.' })
export class UsagePerson {
  @Field(() => ID, { description: 'Identifies the person.' })
  userId!: string;

  @Field(() => User, { nullable: true, description: 'The person; null once he is no member any more.' })
  user?: User | null;

  @Field(() => Int, { description: 'How many questions.' })
  questions!: number;

  @Field(() => Int, { description: 'How many of them were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'How many requests to language models.' })
  requests!: number;

  @Field(() => Decimal, { description: 'US dollars that those cost.' })
  cost!: string;
}

@ObjectType({ description: 'How many requests to a language model ended in the same way.' })
export class OutcomeCount {
  @Field(() => RequestOutcome, { nullable: true, description: 'How they ended; null for those that never did.' })
  outcome?: RequestOutcome | null;

  @Field(() => Int, { description: 'How many requests.' })
  requests!: number;
}

@ObjectType({ description: 'What one language model did, tests of its connection included.' })
export class ModelUsage {
  @Field(() => ID, { description: 'Identifies the model, which may be gone.' })
  modelId!: string;

  @Field(() => String, { description: 'What it was called last.' })
  name!: string;

  @Field(() => Int, { description: 'How many requests.' })
  requests!: number;

  @Field(() => Int, { description: 'How many of them it answered usefully.' })
  answered!: number;

  @Field(() => Float, { description: 'Tokens that it read.' })
  inputTokens!: number;

  @Field(() => Float, { description: 'Tokens that it wrote.' })
  outputTokens!: number;

  @Field(() => Decimal, { description: 'US dollars that it cost.' })
  cost!: string;

  @Field(() => Int, { nullable: true, description: 'Milliseconds within which half of its answers began.' })
  firstByteP50?: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds within which half of its answers were complete.' })
  totalP50?: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds within which 95 of 100 answers were complete.' })
  totalP95?: number | null;

  @Field(() => [OutcomeCount], { description: 'Its requests by how they ended, the most first.' })
  outcomes!: OutcomeCount[];
}

@ObjectType({
  description:
    'How much is asked in an organization, how well it is answered, and what language models cost for it; never what was asked.',
})
export class AiUsage {
  @Field(() => Int, { description: 'How many questions were asked.' })
  questions!: number;

  @Field(() => Int, { description: 'How many of them were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'How many were refused, since nothing could answer them.' })
  refused!: number;

  @Field(() => Int, { description: 'How many failed, or are not answered yet.' })
  failed!: number;

  @Field(() => Int, { description: 'How many were answered with the help of a language model.' })
  byModels!: number;

  @Field(() => Int, { description: 'How many persons asked.' })
  askers!: number;

  @Field(() => Int, { description: 'How many answers were called good.' })
  good!: number;

  @Field(() => Int, { description: 'How many answers were called bad.' })
  bad!: number;

  @Field(() => Int, { nullable: true, description: 'Milliseconds within which half of the answers were complete.' })
  answerP50?: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds within which 95 of 100 answers were complete.' })
  answerP95?: number | null;

  @Field(() => Int, { description: 'How many requests language models got.' })
  requests!: number;

  @Field(() => Int, { description: 'How many of them they did not answer usefully.' })
  failures!: number;

  @Field(() => Float, { description: 'Tokens that they read and wrote.' })
  tokens!: number;

  @Field(() => Decimal, { description: 'US dollars that they cost.' })
  cost!: string;

  @Field(() => [UsageDay], { description: 'Each day of the period, also those without questions.' })
  days!: UsageDay[];

  @Field(() => [QuestionGroup], { description: 'By kind: that of the analysis, or of the refusal.' })
  kinds!: QuestionGroup[];

  @Field(() => [QuestionGroup], { description: 'By outcome: ANSWERED, REFUSED, FAILED.' })
  outcomes!: QuestionGroup[];

  @Field(() => [QuestionGroup], { description: 'By language: en, de, vi.' })
  languages!: QuestionGroup[];

  @Field(() => [QuestionGroup], { description: 'By why no language model answered: the values of AnswerFallback.' })
  fallbacks!: QuestionGroup[];

  @Field(() => [UsagePerson], { description: 'By person, the one who asked most first; at most 50.' })
  people!: UsagePerson[];

  @Field(() => [ModelUsage], { description: 'By language model, the one with most requests first.' })
  models!: ModelUsage[];
}
