import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import fastify from 'fastify';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, GraphQLSchema, parse } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { useServer as speakGraphQL } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { verifyAssertion } from '#kernel/auth/assertion';
import type { Caller } from '#kernel/auth/viewer';
import { Fault } from '#kernel/errors/fault';
import type { RunningSubgraph, SubgraphRequest } from './subgraph.ts';

/** Where the subgraphs listen, and the public half of the key by which they know the router. */
export interface ServeOptions {
  publicKey: string;
  port: number;
  host?: string;
}

/** Representations of a large page travel in one request; clients never reach this port. */
const BODY_LIMIT = 5_000_000;
/** Requests under way have this long to be answered when the server closes. */
const DRAIN_MS = 3_000;
const NO_SCHEMA = new GraphQLSchema({});

type Posted = Pick<SubgraphRequest, 'query' | 'variables' | 'operationName'>;

/**
 * Serves each subgraph at `/<name>`, over HTTP (POST) and graphql-ws, to the router alone: a request without a valid
 * assertion gets UNAUTHENTICATED and nothing else. `GET /healthz` says that the process lives.
 */
export async function serveSubgraphs(subgraphs: readonly RunningSubgraph[], options: ServeOptions) {
  const http = fastify({
    bodyLimit: BODY_LIMIT,
    keepAliveTimeout: 75_000,
    serverFactory: (handler) => createServer(handler),
  });
  http.get('/healthz', async () => ({ status: 'ok' }));
  for (const subgraph of subgraphs) {
    http.post<{ Body: Posted }>(`/${subgraph.name}`, async (request, reply) => {
      const abort = new AbortController();
      reply.raw.once('close', () => abort.abort());
      const caller = callerOf(subgraph, options, request.headers.authorization, request.headers['x-correlation-id']);
      if (caller instanceof Fault) return reply.code(401).send({ errors: [caller.toJSON()] });
      return subgraph.execute({ ...pick(request.body), caller, signal: abort.signal });
    });
  }
  const sockets = new Map(subgraphs.map((subgraph) => [`/${subgraph.name}`, socketsOf(subgraph, options)]));
  http.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {}); // A router that vanishes during the handshake must not take the process along.
    const server = sockets.get(request.url ?? '');
    if (!server) return socket.destroy();
    server.handleUpgrade(request, socket, head, (ws) => server.emit('connection', ws, request));
  });
  await http.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  return {
    port: (http.server.address() as AddressInfo).port,
    /** Ends every socket and lets requests end; the subgraphs themselves stay open. */
    async close(): Promise<void> {
      for (const server of sockets.values()) for (const client of server.clients) client.terminate();
      const impatience = setTimeout(() => http.server.closeAllConnections(), DRAIN_MS);
      await http.close();
      clearTimeout(impatience);
    },
  };
}

function pick({ query, variables, operationName }: Posted): Posted {
  return { query, ...(variables && { variables }), ...(operationName && { operationName }) };
}

function callerOf(
  subgraph: RunningSubgraph,
  { publicKey }: ServeOptions,
  authorization: string | undefined,
  correlationId: unknown,
): Caller | Fault {
  try {
    const caller = verifyAssertion(authorization?.replace(/^Assertion /, ''), subgraph.name, publicKey);
    return typeof correlationId === 'string' ? { ...caller, correlationId } : caller;
  } catch (error) {
    return error as Fault;
  }
}

function socketsOf(subgraph: RunningSubgraph, options: ServeOptions): WebSocketServer {
  const server = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: BODY_LIMIT });
  speakGraphQL(
    {
      onSubscribe: (_context, _id, payload) => {
        const { assertion, correlationId } = (payload.extensions ?? {}) as Record<string, string | undefined>;
        const caller = callerOf(subgraph, options, assertion, correlationId);
        if (caller instanceof Fault) return [caller];
        const request = { query: payload.query, variables: payload.variables ?? {}, caller };
        return { schema: NO_SCHEMA, document: parse(payload.query), contextValue: request } satisfies ExecutionArgs;
      },
      subscribe: async (args) => withGraphQLErrors(await subgraph.subscribe(args.contextValue as SubgraphRequest)),
      execute: async (args) => subgraph.execute(args.contextValue as SubgraphRequest),
    },
    server,
  );
  return server;
}

/** graphql-ws can send only GraphQLErrors: anything else that a stream throws becomes one, without its message. */
function withGraphQLErrors(
  stream: AsyncIterable<ExecutionResult> | ExecutionResult,
): AsyncIterable<ExecutionResult> | ExecutionResult {
  if (!(Symbol.asyncIterator in stream)) return stream;
  const iterator = stream[Symbol.asyncIterator]();
  const generator = {
    next: () =>
      iterator.next().catch((error: unknown) => {
        throw error instanceof GraphQLError ? error : new GraphQLError('The stream broke.');
      }),
    return: async () => (await iterator.return?.()) ?? { done: true as const, value: undefined },
    throw: async (error: unknown) => {
      throw error;
    },
    [Symbol.asyncIterator]: () => generator,
  };
  return generator as AsyncIterable<ExecutionResult>;
}
