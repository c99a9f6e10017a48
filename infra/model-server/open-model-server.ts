import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ChatRequest } from './chat-request.ts';
import type { Behaviour, Reply } from './reply.ts';
import { sendError } from './send-error.ts';
import { sendReply } from './send-reply.ts';

/** A request that arrived, and what became of it. */
export interface Received {
  request: ChatRequest;
  headers: IncomingMessage['headers'];
  /** True when the client hung up before the answer had ended. */
  isHungUp: boolean;
}

/** A language model of this machine that does what it is told, spoken to in OpenAI's protocol. */
export interface ModelServer {
  /** The base URL of its API. */
  url: string;
  /** What a client has to send as bearer. */
  key: string;
  /** The models that it has. */
  models: readonly string[];
  /** Every completion that was asked for in words that the protocol knows, the first one first. */
  received: readonly Received[];
  /** Every path that was asked for, allowed or not, as "POST /v1/chat/completions". */
  paths: readonly string[];
  /** Answers the next requests, one each. */
  next(...replies: readonly (Reply | Behaviour)[]): void;
  /** Answers all requests for which nothing else is said; until then each gets the text "Hello." */
  always(reply: Reply | Behaviour): void;
  close(): Promise<void>;
}

/** Opens it on loopback, on a free port. */
export async function openModelServer({
  key = 'key-of-the-test',
  models = ['model-of-the-test'],
} = {}): Promise<ModelServer> {
  const received: Received[] = [];
  const paths: string[] = [];
  const script: (Reply | Behaviour)[] = [];
  let usual: Reply | Behaviour = { text: 'Hello.' };
  const server = createServer(async (incoming, response) => {
    paths.push(`${incoming.method} ${incoming.url}`);
    if (!isAllowed(incoming, response, key) || isAboutModels(incoming, response, models)) return;
    const request = await requestOf(incoming, response, models);
    if (!request) return;
    const one: Received = { request, headers: incoming.headers, isHungUp: false };
    received.push(one);
    response.on('close', () => {
      one.isHungUp = !response.writableFinished;
    });
    const said = script.shift() ?? usual;
    await sendReply(response, request, typeof said === 'function' ? said(request) : said);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    key,
    models,
    received,
    paths,
    next: (...replies) => void script.push(...replies),
    always: (reply) => {
      usual = reply;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isAllowed({ headers }: IncomingMessage, response: ServerResponse, key: string): boolean {
  if (headers.authorization === `Bearer ${key}`) return true;
  const message = 'Incorrect API key provided.';
  sendError(response, 401, { message, type: 'invalid_request_error', code: 'invalid_api_key' });
  return false;
}

const unknown = (model: string) => ({
  message: `The model '${model}' does not exist or you do not have access to it.`,
  type: 'invalid_request_error',
  code: 'model_not_found',
});

/** Answers GET /v1/models and GET /v1/models/<name>; false for everything else. */
function isAboutModels({ method, url }: IncomingMessage, response: ServerResponse, models: readonly string[]): boolean {
  const asked = /^\/v1\/models(?:\/(?<name>.+))?$/.exec(url ?? '');
  if (method !== 'GET' || !asked) return false;
  const name = asked.groups?.name;
  const shown = models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'a-ems' }));
  const one =
    name === undefined ? { object: 'list', data: shown } : shown.find(({ id }) => id === decodeURIComponent(name));
  if (!one) sendError(response, 404, unknown(name ?? ''));
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(one));
  return true;
}

/** The completion that is asked for; undefined when it was refused. */
async function requestOf(
  incoming: IncomingMessage,
  response: ServerResponse,
  models: readonly string[],
): Promise<ChatRequest | undefined> {
  const refuse = (status: number, message: string, param: string | null = null) => {
    sendError(response, status, { message, type: 'invalid_request_error', code: null, param });
  };
  if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions') {
    return void refuse(404, `Invalid URL (${incoming.method} ${incoming.url})`);
  }
  const body = parsed(await text(incoming));
  const { data, error } = ChatRequest.safeParse(body);
  if (!data) return void refuse(400, error.issues[0]?.message ?? 'Invalid.', error.issues[0]?.path.join('.') ?? null);
  if (!models.includes(data.model)) return void sendError(response, 404, unknown(data.model));
  return data;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
