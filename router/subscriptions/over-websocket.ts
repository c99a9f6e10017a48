import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, GraphQLError, GraphQLSchema } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { type Extra, useServer as speakGraphQL } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Authenticate, asNow, callerFor, type SignedIn } from '../auth/authenticate.ts';
import { errorsOf, publicError } from '../errors/public-error.ts';
import { correlationIdFrom } from '../http/correlation-id.ts';
import type { OriginCheck } from '../http/origins.ts';
import type { Limits } from '../limits/limits.ts';
import { Connections } from './connections.ts';
import type { Prepare, PreparedSubscription, SubscriptionRequest } from './prepare.ts';
import { sendFrames } from './send-frames.ts';
import type { SubscriptionHub } from './subscription-hub.ts';

const PING_MS = 12_000;
const PATH = /^\/graphql(\?|$)/;
const NO_SCHEMA = new GraphQLSchema({});

/** What a socket's context carries after `connection_init`. */
interface SocketExtra extends Extra, Record<PropertyKey, unknown> {
  signedIn?: SignedIn;
}

/** What the WebSocket side works with. */
export interface WebSocketOptions {
  hub: SubscriptionHub;
  prepare: Prepare;
  authenticate: Authenticate;
  limits: Limits;
  isAllowedOrigin: OriginCheck;
}

/**
 * Serves subscriptions over graphql-ws at `/graphql`. `connection_init` carries `{ authorization: 'Bearer …' }`. A socket
 * closes with 4403 when its token expires or its session ends: a client may connect again with a new token.
 */
export function serveWebSockets(http: Server, options: WebSocketOptions) {
  const server = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: options.limits.messageBytes });
  const connections = new Connections(options.limits.socketsPerUser);
  const protocol = speakGraphQL<Record<string, unknown>, SocketExtra>(
    {
      onConnect: async ({ connectionParams, extra }) => {
        const signedIn = await signIn(options.authenticate, connectionParams?.authorization);
        if (signedIn === undefined) return false;
        extra.signedIn = signedIn;
        return connections.add(extra.socket, signedIn);
      },
      onSubscribe: ({ extra }, id, payload) => open(options, extra, id, payload),
      subscribe: (args) => subscribe(options.hub, args.contextValue as Opened),
    },
    server,
    PING_MS,
  );
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {}); // A client that vanishes during the handshake must not take the process along.
    if (!PATH.test(request.url ?? '') || !options.isAllowedOrigin(request.headers)) {
      return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
    server.handleUpgrade(request, socket, head, (ws) => server.emit('connection', ws, request));
  });
  return {
    reconsider: (id: string) => connections.reconsider(id),
    close: () => protocol.dispose(),
  };
}

interface Opened {
  subscription: PreparedSubscription;
  signedIn: SignedIn;
  socket: WebSocket;
  id: string;
}

async function signIn(authenticate: Authenticate, authorization: unknown): Promise<SignedIn | undefined> {
  if (typeof authorization !== 'string') return undefined;
  return authenticate(authorization).catch(() => undefined);
}

/** Lets one operation in as the user is now; a refusal answers the operation and leaves the socket open. */
async function open(
  { prepare }: WebSocketOptions,
  { signedIn: asConnected, socket, request }: SocketExtra,
  id: string,
  payload: SubscriptionRequest,
): Promise<ExecutionArgs | GraphQLError[]> {
  try {
    const signedIn = await asNow(asConnected as SignedIn);
    const caller = callerFor(signedIn, {
      correlationId: correlationIdFrom(request.headers['x-correlation-id']),
      address: request.socket.remoteAddress ?? '',
      userAgent: request.headers['user-agent'] ?? '',
    });
    const subscription = await prepare(payload, { caller, address: '' });
    const contextValue: Opened = { subscription, signedIn, socket, id };
    return { schema: NO_SCHEMA, document: subscription.document, contextValue };
  } catch (error) {
    return asGraphQLErrors(error);
  }
}

function subscribe(hub: SubscriptionHub, { subscription, signedIn, socket, id }: Opened) {
  try {
    return sendFrames(hub.join(subscription, signedIn), socket, id);
  } catch (error) {
    return { errors: asGraphQLErrors(error) };
  }
}

function asGraphQLErrors(thrown: unknown): GraphQLError[] {
  return errorsOf(thrown)
    .map((error) => publicError(error))
    .map(({ message, extensions }) => new GraphQLError(message, { extensions }));
}
