import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Decimal, Json } from '#kernel/graph/scalars';

@ObjectType({
  description:
    'What is known of an endpoint, to begin a language model with. Prices change: look at the page of the provider.',
})
export class ModelPreset {
  @Field(() => ID, { description: 'Names it, for example "deepseek".' })
  key!: string;

  @Field(() => String, { description: 'What the model is called.' })
  name!: string;

  @Field(() => String, { description: 'Where its endpoint begins.' })
  baseUrl!: string;

  @Field(() => String, { description: 'What the endpoint calls it.' })
  model!: string;

  @Field(() => Decimal, { description: 'US dollars for a million tokens that it reads.' })
  inputPrice!: string;

  @Field(() => Decimal, { description: 'US dollars for a million tokens that it writes.' })
  outputPrice!: string;

  @Field(() => Json, { description: 'What the endpoint wants in each request beside the usual.' })
  requestFields!: Record<string, unknown>;

  @Field(() => Boolean, { description: 'Whether it wants an API key.' })
  needsKey!: boolean;

  @Field(() => Int, { description: 'Seconds after which a request is best given up.' })
  timeoutSeconds!: number;
}

/**
 * Endpoints that speak the protocol of OpenAI, as of November 2026; the dearest price where it depends on the hour or on a promotion.
 * Reasoning before the answer is switched off where that can be: an asker waits, and DeepSeek and OpenAI take no functions with it.
 */
export const PRESETS: readonly ModelPreset[] = [
  {
    key: 'deepseek',
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com',
    model: 'deepseek-flash',
    inputPrice: '0.30',
    outputPrice: '1.20',
    requestFields: { thinking: { type: 'disabled' }, temperature: 0 },
    needsKey: true,
    timeoutSeconds: 15,
  },
  {
    key: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-6.1-sol',
    inputPrice: '2.00',
    outputPrice: '10.00',
    requestFields: { reasoning_effort: 'none' },
    needsKey: true,
    timeoutSeconds: 15,
  },
  {
    key: 'anthropic',
    name: 'Anthropic Claude',
    baseUrl: 'https://api.anthropic.com/v1',
    model: 'claude-haiku-5-5',
    inputPrice: '0.10',
    outputPrice: '0.50',
    requestFields: {},
    needsKey: true,
    timeoutSeconds: 15,
  },
  {
    key: 'google',
    name: 'Google Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    model: 'gemini-3.8-flash',
    inputPrice: '1.50',
    outputPrice: '7.50',
    requestFields: { reasoning_effort: 'low' },
    needsKey: true,
    timeoutSeconds: 15,
  },
  {
    key: 'local',
    name: 'Ollama on this machine',
    baseUrl: 'http://localhost:11434/v1',
    model: 'gpt-oss:20b',
    inputPrice: '0.00',
    outputPrice: '0.00',
    requestFields: { temperature: 0 },
    needsKey: false,
    timeoutSeconds: 25,
  },
];
