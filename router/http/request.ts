import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { FaultCode } from '#kernel/errors/fault';
import { logger } from '#kernel/telemetry/logger';
import { type Authenticate, callerFor, type RequestOrigin, type SignedIn } from '../auth/authenticate.ts';
import type { RouterContext } from '../context.ts';
import { errorsOf, publicError } from '../errors/public-error.ts';
import { statusOf } from '../errors/refusal.ts';
import { correlationIdFrom } from './correlation-id.ts';

declare module 'fastify' {
  interface FastifyRequest {
    routerContext: RouterContext;
    signedIn: SignedIn | undefined;
    correlationId: string;
  }
}

/** Gives each request its correlation id, which the answer repeats, and writes one log line when it was answered. */
export function followRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    request.correlationId = correlationIdFrom(request.headers['x-correlation-id']);
    reply.header('x-correlation-id', request.correlationId);
  });
  app.addHook('onResponse', async ({ method, routeOptions, correlationId }, { statusCode, elapsedTime }) => {
    const milliseconds = Math.round(elapsedTime * 10) / 10;
    logger.info({ correlationId, method, route: routeOptions.url, status: statusCode, milliseconds }, 'request');
  });
}

/**
 * A hook that makes the caller of a request before its body is read: a wrong token ends the request with 401, no token
 * makes it a stranger's. Headers by which a client claims an identity are not read by anything.
 */
export function identifyCaller(authenticate: Authenticate) {
  return async (request: FastifyRequest): Promise<void> => {
    const { authorization } = request.headers;
    request.signedIn = authorization === undefined ? undefined : await authenticate(authorization);
    request.routerContext = {
      caller: callerFor(request.signedIn, originOf(request)),
      address: request.ip,
      ...(request.signedIn?.isReadOnly && { isReadOnly: true }),
    };
  };
}

/** From where a request comes, as far as it can be believed. */
export function originOf(request: FastifyRequest): RequestOrigin {
  return {
    correlationId: request.correlationId,
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
  };
}

/** Answers a request that was refused as a whole in the form of a GraphQL response, with the status of its code. */
export function answerRefusal(thrown: unknown, reply: FastifyReply) {
  const { status, errors } = refusalOf(thrown);
  return reply.code(status).type('application/json; charset=utf-8').send({ errors });
}

/** The same for endpoints beside the graph: `{ message, code, … }`. */
export function answerPlainRefusal(thrown: unknown, reply: FastifyReply) {
  const { status, errors } = refusalOf(thrown);
  const { message, extensions } = errors[0] ?? {};
  if (extensions?.retryAfter) reply.header('retry-after', extensions.retryAfter);
  return reply.code(status).send({ message, ...extensions });
}

/** What the HTTP server refuses by itself (size, media type, broken JSON) keeps its status and words. */
function refusalOf(thrown: unknown): { status: number; errors: GraphQLFormattedError[] } {
  const status = httpStatusOf(thrown);
  if (status) return { status, errors: [wrongRequest(thrown as Error)] };
  const errors = errorsOf(thrown).map(publicError);
  return { status: statusOf(errors[0]?.extensions?.code as FaultCode), errors };
}

function httpStatusOf(thrown: unknown): number | undefined {
  const { statusCode } = thrown as { statusCode?: number };
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

function wrongRequest({ message }: Error) {
  return { message, extensions: { code: 'VALIDATION_FAILED' } };
}
