import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { FAULT_CODES, type FaultCode } from '#kernel/errors/fault';
import { logger } from '#kernel/telemetry/logger';

/** Codes by which @apollo/server says that the request itself is wrong: their messages are about the client's own text. */
const REQUEST_IS_WRONG = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Where an error came from and how it was thrown is nobody's business outside. */
const PRIVATE_DETAILS = ['serviceName', 'stacktrace', 'exception', 'http', 'correlationId'];

/**
 * The form of an error that may leave the router. Errors with a code of `FAULT_CODES` keep message, path and details;
 * a wrong request becomes VALIDATION_FAILED; anything else is logged and leaves as INTERNAL with an id to quote.
 */
export function publicError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, locations, extensions = {} } = error;
  const code = extensions.code;
  const where = { ...(path && { path }), ...(locations && { locations }) };
  if (FAULT_CODES.includes(code as FaultCode) && code !== 'INTERNAL') {
    return { message, ...where, extensions: withoutPrivate(extensions) };
  }
  if (REQUEST_IS_WRONG.has(String(code))) return { message, ...where, extensions: { code: 'VALIDATION_FAILED' } };
  const errorId = randomUUID();
  logger.error(
    { errorId, correlationId: extensions.correlationId, error: message, details: extensions },
    'A request failed.',
  );
  return { message: 'Something went wrong.', ...where, extensions: { code: 'INTERNAL', errorId } };
}

function withoutPrivate(extensions: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => !PRIVATE_DETAILS.includes(name)));
}

/** Whatever was thrown, as GraphQL errors: graphql-ws throws the list that the other side sent. */
export function errorsOf(thrown: unknown): GraphQLFormattedError[] {
  if (Array.isArray(thrown)) return thrown;
  if (thrown instanceof GraphQLError) return [thrown.toJSON()];
  return [{ message: String(thrown) }];
}
