import type { FastifyReply, FastifyRequest } from 'fastify';
import { asNow, type SignedIn } from '../auth/authenticate.ts';
import { refusal } from '../errors/refusal.ts';
import type { Prepare, SubscriptionRequest } from './prepare.ts';
import { serialised } from './shared-stream.ts';
import type { SubscriptionHub } from './subscription-hub.ts';

const PART = '\r\nContent-Type: application/json\r\n\r\n';
const BOUNDARY = '\r\n--graphql';
const HEARTBEAT_MS = 5_000;
const EXPIRED = { errors: [refusal('UNAUTHENTICATED', 'The session has ended. Sign in again.').toJSON()] };

/** True when a client asks for a subscription over HTTP (the protocol of Apollo's clients and router). */
export function wantsMultipart({ headers }: FastifyRequest): boolean {
  const { accept } = headers;
  return accept?.startsWith('multipart/mixed') === true && accept.includes('subscriptionSpec');
}

/**
 * Streams a subscription as parts of one HTTP response: each part wraps one result as `{ payload }`, a heartbeat is `{}`.
 * The stream ends, with an error in its last part, when the token expires or the session does.
 */
export function multipartHandler(hub: SubscriptionHub, prepare: Prepare) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { signedIn, routerContext } = request;
    if (!signedIn) throw refusal('UNAUTHENTICATED', 'Sign in first.');
    const subscription = await prepare((request.body ?? {}) as SubscriptionRequest, routerContext);
    const queue = hub.join(subscription, await asNow(signedIn));
    reply.hijack();
    await stream(reply, queue, signedIn);
  };
}

async function stream(reply: FastifyReply, queue: ReturnType<SubscriptionHub['join']>, signedIn: SignedIn) {
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const write = (text: string) => new Promise<void>((resolve) => raw.write(text, () => resolve()));
  const heartbeat = setInterval(() => void write(`${PART}{}${BOUNDARY}`), HEARTBEAT_MS);
  const expiry = setTimeout(() => {
    queue.push('', serialised(EXPIRED));
    queue.end();
  }, signedIn.claims.expiresAt - Date.now());
  raw.once('close', () => void queue.return());
  if (raw.destroyed) void queue.return();
  await write(BOUNDARY);
  for await (const payload of queue) await write(`${PART}{"payload":${payload}}${BOUNDARY}`);
  clearInterval(heartbeat);
  clearTimeout(expiry);
  raw.end('--\r\n');
}
