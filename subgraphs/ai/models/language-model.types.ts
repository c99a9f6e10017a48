import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { Decimal, Json } from '#kernel/graph/scalars';
import { LanguageModel } from './language-model.entity.ts';
import { KeyNeededAnew, ModelAddressRefused } from './language-model.errors.ts';
import { RequestOutcome } from './outcomes.ts';

@InputType({ description: 'A language model that is to help with answers.' })
export class CreateLanguageModelInput {
  @Field(() => String, { description: 'What people call it, in at most 100 characters.' })
  name!: string;

  @Field(() => String, {
    description: 'Where its OpenAI-compatible endpoint begins, such as "https://api.deepseek.com".',
  })
  baseUrl!: string;

  @Field(() => String, { description: 'What the endpoint calls it, such as "deepseek-flash".' })
  model!: string;

  @Field(() => String, { nullable: true, description: 'Its API key; it is sealed, and nobody can read it again.' })
  apiKey?: string | null;

  @Field(() => Json, {
    nullable: true,
    description: 'An object that joins each request, for what an endpoint wants beside the usual.',
  })
  requestFields?: unknown;

  @Field(() => Decimal, { description: 'US dollars for a million tokens that it reads; 0 for one that costs nothing.' })
  inputPrice!: string;

  @Field(() => Decimal, { description: 'US dollars for a million tokens that it writes.' })
  outputPrice!: string;

  @Field(() => Int, {
    defaultValue: 1_500,
    description: 'Most tokens that it may write for one request, 100 to 32,000.',
  })
  maxOutputTokens!: number;

  @Field(() => Int, { defaultValue: 60, description: 'Most requests within a minute, 1 to 10,000.' })
  requestsPerMinute!: number;

  @Field(() => Int, { defaultValue: 15, description: 'Seconds after which a request is given up, 2 to 30.' })
  timeoutSeconds!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it is asked at all.' })
  isOn!: boolean;
}

@InputType({ description: 'What to change of a language model; what is left out stays.' })
export class UpdateLanguageModelInput {
  @Field(() => ID, { description: 'Which model.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What people call it.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Where its endpoint begins; another one needs the key anew.' })
  baseUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'What the endpoint calls it.' })
  model?: string | null;

  @Field(() => String, { nullable: true, description: 'Another API key; an empty text removes the one it has.' })
  apiKey?: string | null;

  @Field(() => Json, { nullable: true, description: 'An object that joins each request.' })
  requestFields?: unknown;

  @Field(() => Decimal, { nullable: true, description: 'US dollars for a million tokens that it reads.' })
  inputPrice?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'US dollars for a million tokens that it writes.' })
  outputPrice?: string | null;

  @Field(() => Int, { nullable: true, description: 'Most tokens that it may write for one request, 100 to 32,000.' })
  maxOutputTokens?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most requests within a minute, 1 to 10,000.' })
  requestsPerMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds after which a request is given up, 2 to 30.' })
  timeoutSeconds?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is asked at all.' })
  isOn?: boolean | null;
}

@InputType({ description: 'All language models in the order that they are to have.' })
export class OrderLanguageModelsInput {
  @Field(() => [ID], { description: 'Each model once, the first one first.' })
  ids!: string[];
}

@ObjectType({ description: 'The language model is gone, and its key with it; figures about its requests stay.' })
export class LanguageModelRemoved {
  @Field(() => ID, { description: 'Which it was.' })
  id!: string;
}

@ObjectType({ description: 'The language models in their order.' })
export class LanguageModelsOrdered {
  @Field(() => [LanguageModel], { description: 'The first one first.' })
  models!: LanguageModel[];
}

@ObjectType({ description: 'What came of one request that was sent to try a language model.' })
export class LanguageModelTest {
  @Field(() => RequestOutcome, {
    nullable: true,
    description: 'What came of it; null when none was sent because the budget is spent.',
  })
  outcome?: RequestOutcome | null;

  @Field(() => String, { description: 'The same for a person, with what to do.' })
  message!: string;

  @Field(() => Int, { nullable: true, description: 'Milliseconds until the answer was complete.' })
  milliseconds?: number | null;
}

@ObjectType({ description: 'What a language model has shown lately, and how it stands against the others for it.' })
export class ModelStanding {
  @Field(() => Int, { description: 'Its last requests that count here, at most 50, of the last seven days.' })
  requests!: number;

  @Field(() => Float, { description: 'Which part of them it answered usefully, 0 to 1; 1 when there were none.' })
  answered!: number;

  @Field(() => Int, { description: 'Milliseconds until half of its answers were complete; 2,000 until that is known.' })
  medianMilliseconds!: number;

  @Field(() => Decimal, {
    description: 'US dollars that a usual request costs: of its own lately, else of 2,000 tokens read and 400 written.',
  })
  usualCost!: string;

  @Field(() => Float, {
    description:
      'US cents: the usual cost and a tenth of a cent for each second, divided by the part that it answers. The lowest is asked first.',
  })
  score!: number;

  @Field(() => Boolean, {
    description: 'Whether it is left alone for now, since its endpoint wants a rest or its last three requests failed.',
  })
  isResting!: boolean;

  @Field(() => Int, { nullable: true, description: 'Its turn: 1 is asked first; null while it is off or rests.' })
  turn?: number | null;
}

export const CreateLanguageModelResult = createUnionType({
  name: 'CreateLanguageModelResult',
  description: 'The language model, or why there is none.',
  types: () => [LanguageModel, ModelAddressRefused, ConfirmationRequired] as const,
});

export const UpdateLanguageModelResult = createUnionType({
  name: 'UpdateLanguageModelResult',
  description: 'The language model with its changes, or why it stays as it was.',
  types: () => [LanguageModel, ModelAddressRefused, KeyNeededAnew, ConfirmationRequired] as const,
});

export const RemoveLanguageModelResult = createUnionType({
  name: 'RemoveLanguageModelResult',
  description: 'Which one is gone.',
  types: () => [LanguageModelRemoved] as const,
});

export const OrderLanguageModelsResult = createUnionType({
  name: 'OrderLanguageModelsResult',
  description: 'The language models in their order.',
  types: () => [LanguageModelsOrdered] as const,
});

export const TestLanguageModelResult = createUnionType({
  name: 'TestLanguageModelResult',
  description: 'What came of the test.',
  types: () => [LanguageModelTest] as const,
});
