import type OpenAI from 'openai';
import type { ModelFunction, ModelTask } from '../ask-model.ts';
import type { LanguageModel } from '../language-model.entity.ts';
import { cleanMaterial, cleanText } from './clean-material.ts';

type Request = OpenAI.ChatCompletionCreateParamsStreaming;
/** What decides how a request is put. */
export type Asked = Pick<LanguageModel, 'baseUrl' | 'model' | 'requestFields' | 'maxOutputTokens'>;
/** The part of a task that is sent. */
export type Sent = Pick<ModelTask<unknown>, 'instructions' | 'question' | 'material' | 'functions'>;

const LONGEST_QUESTION = 2_000;
const CALL_ID = 'call_material';

/** Through this call, made for the model before it begins, the material reaches it: as the answer of a tool, never as words of anybody. */
const MATERIAL: ModelFunction = {
  name: 'read_material',
  description: 'Reads all that there is to know for this question. It was called already; its answer stands above.',
  parameters: { type: 'object', properties: {} },
};

/** A task as a model is asked it; undefined when its material is too much. */
export function requestOf({ instructions, question, material, functions }: Sent, asked: Asked): Request | undefined {
  const content = cleanMaterial(material);
  if (content === undefined) return undefined;
  const said = dialectOf(asked.baseUrl);
  const call = { id: CALL_ID, type: 'function' as const, function: { name: MATERIAL.name, arguments: '{}' } };
  return {
    ...asked.requestFields,
    model: asked.model,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: cleanText(question, LONGEST_QUESTION) },
      { role: 'assistant', content: null, tool_calls: [{ ...call, ...said.ofCall }] },
      { role: 'tool', tool_call_id: CALL_ID, content },
    ],
    tools: [...(functions ?? []), MATERIAL].map((one) => ({ type: 'function', function: { ...one } })),
    tool_choice: functions ? 'required' : 'none',
    [said.limit]: asked.maxOutputTokens,
    stream: true,
    stream_options: { include_usage: true },
  };
}

/** Where endpoints differ from each other in what all of them need. */
interface Dialect {
  limit: 'max_tokens' | 'max_completion_tokens';
  ofCall?: Record<string, unknown>;
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  'api.openai.com': { limit: 'max_completion_tokens' },
  // Gemini refuses a call in the history that it did not sign, unless it is told not to look.
  'generativelanguage.googleapis.com': {
    limit: 'max_tokens',
    ofCall: { extra_content: { google: { thought_signature: 'skip_thought_signature_validator' } } },
  },
};

const dialectOf = (baseUrl: string): Dialect => DIALECTS[new URL(baseUrl).hostname] ?? { limit: 'max_tokens' };
