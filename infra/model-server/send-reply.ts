import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatRequest, textOf } from './chat-request.ts';
import type { Reply } from './reply.ts';
import { sendError } from './send-error.ts';

/** Letters of a token, as a rule of thumb. */
const TOKEN = 4;
const ERRORS: Record<number, [type: string, code: string]> = {
  429: ['rate_limit_error', 'rate_limit_exceeded'],
  500: ['server_error', 'server_error'],
};

/** Answers a request as a reply says, in one piece or as a stream of events. Ends early when the client hangs up. */
export async function sendReply(response: ServerResponse, request: ChatRequest, reply: Reply): Promise<void> {
  if (reply.waits) await sleep(reply.waits);
  if (response.destroyed) return;
  if (reply.status) {
    const [type, code] = ERRORS[reply.status] ?? ['api_error', 'api_error'];
    const headers: Record<string, string> =
      reply.retryAfter === undefined ? {} : { 'retry-after': String(reply.retryAfter) };
    return sendError(response, reply.status, { message: `Scripted: ${reply.status}.`, type, code }, headers);
  }
  if (reply.body !== undefined) {
    response.setHeader('content-type', request.stream ? 'text/event-stream' : 'application/json');
    response.end(request.stream ? `data: ${reply.body}\n\n` : reply.body);
    return;
  }
  await (request.stream ? stream(response, request, reply) : sendWhole(response, request, reply));
}

const piecesOf = (text: string, length = TOKEN): string[] => text.match(new RegExp(`[^]{1,${length}}`, 'gu')) ?? [];
const argumentsOf = (given: unknown): string => (typeof given === 'string' ? given : JSON.stringify(given));
const idOf = (index: number): string => `call_${index}_${randomUUID().slice(0, 8)}`;

/** What is left of a text when a client wants only so many tokens. */
function withinLimit({ max_tokens, max_completion_tokens }: ChatRequest, { text = '' }: Reply) {
  const most = max_completion_tokens ?? max_tokens ?? Number.POSITIVE_INFINITY;
  const pieces = piecesOf(text);
  return { pieces: pieces.slice(0, most), isCut: pieces.length > most };
}

function usageOf(request: ChatRequest, { text = '', calls = [] }: Reply) {
  const said = text + calls.map((call) => argumentsOf(call.arguments)).join('');
  const [prompt_tokens, completion_tokens] = [textOf(request), said].map(({ length }) => Math.ceil(length / TOKEN));
  return { prompt_tokens, completion_tokens, total_tokens: (prompt_tokens ?? 0) + (completion_tokens ?? 0) };
}

async function sendWhole(response: ServerResponse, request: ChatRequest, reply: Reply): Promise<void> {
  const { pieces, isCut } = withinLimit(request, reply);
  const calls = reply.calls?.map(({ name, arguments: given }, index) => ({
    id: idOf(index),
    type: 'function',
    function: { name, arguments: argumentsOf(given) },
  }));
  const message = { role: 'assistant', content: pieces.join('') || null, ...(calls && { tool_calls: calls }) };
  const finish_reason = isCut ? 'length' : calls ? 'tool_calls' : 'stop';
  const body = JSON.stringify({
    ...headOf(request, 'chat.completion'),
    choices: [{ index: 0, message, logprobs: null, finish_reason }],
    usage: usageOf(request, reply),
  });
  response.setHeader('content-type', 'application/json');
  if (reply.isEndless) return goOn(response, reply, () => `${reply.text}`);
  if (reply.cutAfter === undefined) return void response.end(body);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

const headOf = ({ model }: ChatRequest, object: string) => ({
  id: `chatcmpl-${randomUUID()}`,
  object,
  created: Math.floor(Date.now() / 1000),
  model,
});

async function stream(response: ServerResponse, request: ChatRequest, reply: Reply): Promise<void> {
  response.setHeader('content-type', 'text/event-stream');
  response.flushHeaders();
  const head = headOf(request, 'chat.completion.chunk');
  const event = (data: object) => `data: ${JSON.stringify({ ...head, ...data })}\n\n`;
  const chunk = (delta: object, finish_reason: string | null = null) =>
    event({ choices: [{ index: 0, delta, logprobs: null, finish_reason }] });
  if (reply.isEndless) return goOn(response, reply, () => chunk({ content: reply.text }));
  const { deltas, finish } = deltasOf(request, reply);
  for (const [index, delta] of deltas.entries()) {
    if (index === reply.cutAfter) return void response.destroy();
    if (reply.dribbles) await sleep(reply.dribbles);
    if (response.destroyed) return;
    response.write(chunk(delta));
  }
  response.write(chunk({}, finish));
  if (request.stream_options?.include_usage) response.write(event({ choices: [], usage: usageOf(request, reply) }));
  response.end('data: [DONE]\n\n');
}

/** A reply in the pieces in which models send it: text by tokens, then each call by its name and the pieces of its arguments. */
function deltasOf(request: ChatRequest, reply: Reply): { deltas: object[]; finish: string } {
  const { pieces, isCut } = withinLimit(request, reply);
  const calls = (reply.calls ?? []).flatMap(({ name, arguments: given }, index) => [
    { tool_calls: [{ index, id: idOf(index), type: 'function', function: { name, arguments: '' } }] },
    ...piecesOf(argumentsOf(given), 8).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]);
  const deltas = [{ role: 'assistant', content: '' }, ...pieces.map((content) => ({ content })), ...calls];
  return { deltas, finish: isCut ? 'length' : calls.length > 0 ? 'tool_calls' : 'stop' };
}

/** Writes until nobody listens any more, no faster than it is read. */
async function goOn(response: ServerResponse, { dribbles = 1 }: Reply, piece: () => string): Promise<void> {
  while (!response.destroyed) {
    response.write(piece());
    await sleep(dribbles);
  }
}
