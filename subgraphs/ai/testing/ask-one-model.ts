import OpenAI from 'openai';
import type { AskModel } from '../models/ask-model.ts';

/** Asks one model by the real client, without routing, quota or a second try. */
export function askOneModel({ url, key, models }: { url: string; key: string; models: readonly string[] }): AskModel {
  const client = new OpenAI({ baseURL: url, apiKey: key, maxRetries: 0 });
  return async ({ instructions, question, material, functions = [], accept }, signal) => {
    const body: OpenAI.ChatCompletionCreateParamsNonStreaming = {
      model: models[0] ?? '',
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: question },
        {
          role: 'assistant',
          tool_calls: [{ id: 'm', type: 'function', function: { name: 'material', arguments: '{}' } }],
        },
        { role: 'tool', tool_call_id: 'm', content: JSON.stringify(material) },
      ],
      tools: functions.map((one) => ({ type: 'function', function: one })),
      tool_choice: 'required',
    };
    try {
      const { choices } = await client.chat.completions.create(body, { signal });
      const { content, tool_calls: [call] = [] } = choices[0]?.message ?? {};
      if (call?.type !== 'function') return accept({ text: content ?? '' });
      const { name, arguments: given } = call.function;
      return accept({ call: { name, arguments: JSON.parse(given) }, text: content ?? '' });
    } catch (error) {
      if (signal.aborted) throw error;
      return undefined;
    }
  };
}
