import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { Fault } from '#kernel/errors/fault';
import { logger } from '#kernel/telemetry/logger';
import type { BuiltSubgraph } from './build-subgraph.ts';
import { documentChecker } from './checked-documents.ts';
import { Context, type Runtime } from './context.ts';
import type { RunningSubgraph, SubgraphRequest } from './subgraph.ts';

/** Makes a built subgraph answer: one context, and so one snapshot of the data, for each request and each event. */
export function runSubgraph(
  { name, schema }: BuiltSubgraph,
  runtime: Runtime,
  close: () => Promise<void>,
): RunningSubgraph {
  const check = documentChecker(schema);
  const answer = async (request: SubgraphRequest, document: DocumentNode, rootValue?: unknown) => {
    const context = new Context(runtime, request.caller);
    try {
      return clean(name, request, await execute(executionOf(schema, request, document, context, rootValue)));
    } finally {
      void context.session.close();
    }
  };
  return {
    name,
    close,
    execute: async (request) => {
      const checked = check(request.query);
      return 'errors' in checked ? checked : answer(request, checked.document);
    },
    subscribe: async (request) => {
      const checked = check(request.query);
      if ('errors' in checked) return checked;
      const { document } = checked;
      const context = new Context(runtime, request.caller);
      const events = await createSourceEventStream(executionOf(schema, request, document, context));
      if (!(Symbol.asyncIterator in events)) return clean(name, request, events);
      return mapEvents(events, (event) => answer(request, document, event));
    },
  };
}

function executionOf(
  schema: GraphQLSchema,
  { variables, operationName }: SubgraphRequest,
  document: DocumentNode,
  contextValue: Context,
  rootValue?: unknown,
): ExecutionArgs {
  return { schema, document, rootValue, contextValue, variableValues: variables, operationName };
}

/** Answers each event. Not a generator: those cannot be ended while they wait for the next event. */
function mapEvents(
  events: AsyncIterable<unknown>,
  answer: (event: unknown) => Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const source = events[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { value, done } = await source.next();
      return done ? { value: undefined, done } : { value: await answer(value), done: false };
    },
    return: async () => {
      await source.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Lets through what is meant for clients (an error without a path is about their variables); logs everything else and says only that it went wrong. */
function clean(subgraph: string, request: SubgraphRequest, result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => cleanError(subgraph, request, error)) };
}

function cleanError(subgraph: string, { caller }: SubgraphRequest, error: GraphQLError): GraphQLError {
  const { originalError } = error;
  if (!originalError || originalError instanceof Fault || error instanceof Fault) return error;
  if (!error.path) return new Fault('VALIDATION_FAILED', error.message);
  if (isOutOfReach(originalError)) return located(error, 'This lies outside of what you reach.', 'FORBIDDEN');
  logger.error(
    { subgraph, correlationId: caller.correlationId, path: error.path, error: originalError.stack },
    'resolver failed',
  );
  const [message, code] = isUnreachable(originalError)
    ? [`${subgraph} cannot reach its data; try again later.`, 'SUBGRAPH_UNAVAILABLE']
    : ['Something went wrong.', 'INTERNAL'];
  return located(error, message, code);
}

const located = ({ nodes, path }: GraphQLError, message: string, code: string): GraphQLError =>
  new GraphQLError(message, { nodes, path, extensions: { code } });

/** What a use case writes beyond the viewer's reach PostgreSQL refuses; see `kernel.limit_reach`. */
function isOutOfReach({ message }: Error): boolean {
  return /new row violates row-level security policy "reach"/.test(message);
}

/** Connection refused or lost, shutting down, out of connections. */
function isUnreachable(error: Error & { code?: string }): boolean {
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|ENOENT|57P0|53300|08)/.test(error.code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}
