import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { AiScope } from '../policy.ts';
import { createLanguageModel } from './create-language-model.ts';
import { LanguageModel } from './language-model.entity.ts';
import {
  CreateLanguageModelInput,
  CreateLanguageModelResult,
  ModelStanding,
  OrderLanguageModelsInput,
  OrderLanguageModelsResult,
  RemoveLanguageModelResult,
  TestLanguageModelResult,
  UpdateLanguageModelInput,
  UpdateLanguageModelResult,
} from './language-model.types.ts';
import { orderLanguageModels } from './order-language-models.ts';
import { ModelPreset, PRESETS } from './presets.ts';
import { readModels, standingOf } from './read-models.ts';
import { removeLanguageModel } from './remove-language-model.ts';
import { testLanguageModel } from './test-language-model.ts';
import { updateLanguageModel } from './update-language-model.ts';

@Resolver(() => LanguageModel)
export class LanguageModelResolver {
  @Allow<AiScope>('ai:model.manage')
  @Query(() => [LanguageModel], { description: 'The language models of the organization in their order; at most 20.' })
  languageModels(@Ctx() context: Context): Promise<LanguageModel[]> {
    return readModels(context);
  }

  @Allow<AiScope>('ai:model.manage')
  @Query(() => [ModelPreset], { description: 'Endpoints to begin with; a copy of one becomes a language model.' })
  modelPresets(): readonly ModelPreset[] {
    return PRESETS;
  }

  @Allow<AiScope>('ai:model.manage')
  @Mutation(() => CreateLanguageModelResult, { description: 'Lets a language model help with answers.' })
  createLanguageModel(
    @Arg('input', () => CreateLanguageModelInput, { description: 'The model.' }) input: CreateLanguageModelInput,
    @Ctx() context: Context,
  ) {
    return createLanguageModel(context, input);
  }

  @Allow<AiScope>('ai:model.manage')
  @Mutation(() => UpdateLanguageModelResult, {
    description: 'Changes a language model; another key or address needs a proof of who one is.',
  })
  updateLanguageModel(
    @Arg('input', () => UpdateLanguageModelInput, { description: 'What to change.' }) input: UpdateLanguageModelInput,
    @Ctx() context: Context,
  ) {
    return updateLanguageModel(context, input);
  }

  @Allow<AiScope>('ai:model.manage')
  @Mutation(() => RemoveLanguageModelResult, { description: 'Removes a language model and its key for good.' })
  removeLanguageModel(@Arg('id', () => ID, { description: 'Which model.' }) id: string, @Ctx() context: Context) {
    return removeLanguageModel(context, id);
  }

  @Allow<AiScope>('ai:model.manage')
  @Mutation(() => OrderLanguageModelsResult, { description: 'Gives the language models another order.' })
  orderLanguageModels(
    @Arg('input', () => OrderLanguageModelsInput, { description: 'The order.' }) input: OrderLanguageModelsInput,
    @Ctx() context: Context,
  ) {
    return orderLanguageModels(context, input);
  }

  @Allow<AiScope>('ai:model.manage')
  @Mutation(() => TestLanguageModelResult, {
    description:
      'Sends a language model one request without data of the organization; it costs what a short request costs.',
  })
  testLanguageModel(@Arg('id', () => ID, { description: 'Which model.' }) id: string, @Ctx() context: Context) {
    return testLanguageModel(context, id);
  }

  @Needs()
  @FieldResolver(() => ModelStanding, {
    nullable: true,
    description: 'What it has shown lately, and its turn; null for one that was just removed.',
  })
  standing(@Root() { id }: LanguageModel, @Ctx() context: Context): Promise<ModelStanding | undefined> {
    return standingOf(context, id);
  }
}
