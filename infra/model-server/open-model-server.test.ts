import OpenAI, { APIUserAbortError, AuthenticationError, RateLimitError } from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ModelServer, openModelServer } from './open-model-server.ts';
import { broken, cut, garbage, slow, tooMany } from './reply.ts';

let server: ModelServer;
let client: OpenAI;
beforeAll(async () => {
  server = await openModelServer();
  client = new OpenAI({ baseURL: server.url, apiKey: server.key, maxRetries: 0 });
});
afterAll(() => server.close());

const model = 'model-of-the-test';
const messages = [{ role: 'user' as const, content: 'How are we doing?' }];
const tools = [{ type: 'function' as const, function: { name: 'plan', parameters: { type: 'object' } } }];
const whole = (more: Partial<OpenAI.ChatCompletionCreateParamsNonStreaming> = {}) =>
  client.chat.completions.create({ model, messages, ...more });
const stream = (more: Partial<OpenAI.ChatCompletionCreateParamsStreaming> = {}, signal?: AbortSignal) =>
  client.chat.completions.create({ model, messages, ...more, stream: true }, { signal });

describe('refused is', () => {
  test('who has not the key', async () => {
    const stranger = new OpenAI({ baseURL: server.url, apiKey: 'guessed', maxRetries: 0 });
    await expect(stranger.models.list()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
    await expect(stranger.chat.completions.create({ model, messages })).rejects.toThrow(AuthenticationError);
  });

  test('a model that there is not, and a conversation that cannot be', async () => {
    await expect(whole({ model: 'other' })).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
    await expect(client.models.retrieve('other')).rejects.toMatchObject({ status: 404 });
    const answerToNothing = { role: 'tool' as const, tool_call_id: 'x', content: '{}' };
    await expect(whole({ messages: [...messages, answerToNothing] })).rejects.toMatchObject({ status: 400 });
    await expect(whole({ tool_choice: 'required' })).rejects.toMatchObject({ status: 400, param: 'tool_choice' });
  });
});

describe('it answers', () => {
  test('in one piece, with what it took, and cut to the length that is wanted', async () => {
    expect((await client.models.list()).data.map(({ id }) => id)).toEqual([model]);
    server.next({ text: 'Revenue rose.' }, { text: 'Revenue rose.' });
    const { choices, usage } = await whole();
    expect(choices[0]).toMatchObject({ message: { content: 'Revenue rose.' }, finish_reason: 'stop' });
    expect(usage).toEqual({ prompt_tokens: 5, completion_tokens: 4, total_tokens: 9 });
    expect((await whole({ max_tokens: 2 })).choices[0]).toMatchObject({
      message: { content: 'Revenue ' },
      finish_reason: 'length',
    });
  });

  test('in pieces, those of arguments too, which only together are JSON', async () => {
    const args = { metrics: ['sales.revenue'], said: 'Doanh thu tháng này – 数' };
    server.next({ calls: [{ name: 'plan', arguments: args }] });
    const pieces: string[] = [];
    let usage: unknown;
    for await (const chunk of await stream({ tools, stream_options: { include_usage: true } })) {
      const [call] = chunk.choices[0]?.delta.tool_calls ?? [];
      if (call?.function?.arguments) pieces.push(call.function.arguments);
      usage = chunk.usage ?? usage;
    }
    expect(pieces.length).toBeGreaterThan(3);
    expect(JSON.parse(pieces.join(''))).toEqual(args);
    expect(usage).toMatchObject({ completion_tokens: expect.any(Number) });
  });

  test('by what it was asked, and remembers that', async () => {
    server.next(({ messages: [first] }) => ({ text: `${first?.content}` }));
    expect((await whole()).choices[0]?.message.content).toBe('How are we doing?');
    expect(server.received.at(-1)?.request).toMatchObject({ model, messages });
  });
});

describe('on demand', () => {
  test('it is slow, asks for patience, or fails', async () => {
    server.next(slow({ text: 'late' }, 80, 5), tooMany(7), broken);
    const begun = performance.now();
    for await (const _ of await stream());
    expect(performance.now() - begun).toBeGreaterThan(80);
    const refused = await whole().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RateLimitError);
    expect(refused).toMatchObject({ code: 'rate_limit_exceeded' });
    expect((refused as RateLimitError).headers.get('retry-after')).toBe('7');
    await expect(whole()).rejects.toMatchObject({ status: 500 });
  });

  test('it breaks off in the middle', async () => {
    server.next(cut({ text: 'Revenue rose by a lot.' }, 3), cut({ text: 'Revenue rose.' }));
    const read = async () => {
      for await (const _ of await stream());
    };
    await expect(read()).rejects.toThrow();
    await expect(whole()).rejects.toThrow('terminated'); // what the client itself makes of it: no error of its own
  });

  test('it says what is no answer, and goes on until the client has enough', async () => {
    server.next(garbage.noJson, garbage.endless);
    await expect(whole().then(({ choices }) => choices[0])).rejects.toThrow();
    const enough = new AbortController();
    let length = 0;
    for await (const { choices } of await stream({ max_tokens: 10 }, enough.signal)) {
      length += choices[0]?.delta.content?.length ?? 0;
      if (length > 200) enough.abort();
    }
    expect(length).toBeGreaterThan(200);
    await expect(stream({}, AbortSignal.abort())).rejects.toThrow(APIUserAbortError);
    await expect.poll(() => server.received.at(-1)?.isHungUp).toBe(true);
  });
});
