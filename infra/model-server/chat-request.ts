import * as z from 'zod';

const Content = z.union([z.string(), z.array(z.looseObject({ type: z.literal('text'), text: z.string() }))]).nullish();

const Call = z.looseObject({
  id: z.string(),
  type: z.literal('function'),
  function: z.looseObject({ name: z.string(), arguments: z.string() }),
});

const Message = z.discriminatedUnion('role', [
  z.looseObject({ role: z.enum(['system', 'developer', 'user']), content: Content }),
  z.looseObject({ role: z.literal('assistant'), content: Content, tool_calls: z.array(Call).optional() }),
  z.looseObject({ role: z.literal('tool'), content: Content, tool_call_id: z.string() }),
]);

const Tool = z.looseObject({
  type: z.literal('function'),
  function: z.looseObject({
    name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
    description: z.string().optional(),
    parameters: z.looseObject({ type: z.literal('object') }).optional(),
  }),
});

/** What a client posts to /v1/chat/completions, as far as this server reads it. */
export const ChatRequest = z
  .looseObject({
    model: z.string(),
    messages: z.array(Message).min(1),
    tools: z.array(Tool).min(1).optional(),
    tool_choice: z.union([z.enum(['none', 'auto', 'required']), z.looseObject({ type: z.string() })]).optional(),
    stream: z.boolean().nullish(),
    stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
    max_tokens: z.int().positive().nullish(),
    max_completion_tokens: z.int().positive().nullish(),
  })
  .refine(({ tool_choice, tools }) => tool_choice === undefined || tools !== undefined, {
    path: ['tool_choice'],
    message: "'tool_choice' is only allowed when 'tools' are specified.",
  })
  .refine(({ messages }) => messages.every((message, at) => message.role !== 'tool' || answersCall(messages, at)), {
    path: ['messages'],
    message: "Messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
  });

export type ChatRequest = z.infer<typeof ChatRequest>;
type Message = z.infer<typeof Message>;

function answersCall(messages: readonly Message[], at: number): boolean {
  const asked = messages[at];
  const before = messages.slice(0, at).findLast(({ role }) => role !== 'tool');
  const calls = before?.role === 'assistant' ? (before.tool_calls ?? []) : [];
  return asked?.role === 'tool' && calls.some(({ id }) => id === asked.tool_call_id);
}

/** Everything that stands in the messages of some roles; of all roles when none is named. */
export function textOf({ messages }: ChatRequest, ...roles: readonly Message['role'][]): string {
  const kept = roles.length > 0 ? messages.filter(({ role }) => roles.includes(role)) : messages;
  return kept
    .map(({ content }) => (typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join('')))
    .join('\n');
}
