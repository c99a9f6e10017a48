import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';
import { logger } from '#kernel/telemetry/logger';
import type { RouterContext } from '../context.ts';
import { publicError } from '../errors/public-error.ts';
import { refusal } from '../errors/refusal.ts';
import type { Executor } from '../executor/executor.ts';
import type { Admission, Charge } from '../limits/admission.ts';
import type { Limits } from '../limits/limits.ts';

/** What the HTTP side of the graph works with. */
export interface GraphQLServerOptions {
  executor: Executor;
  rules: readonly ValidationRule[];
  limits: Limits;
  admit: Admission;
  introspection: boolean;
}

/** @apollo/server over the executor: queries and mutations as JSON, within the limits, with errors that leak nothing. */
export async function graphqlServer(options: GraphQLServerOptions): Promise<ApolloServer<RouterContext>> {
  const server = new ApolloServer<RouterContext>({
    gateway: options.executor.gateway,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    validationRules: [...options.rules],
    validationOptions: { maxErrors: options.limits.errors },
    parseOptions: { maxTokens: options.limits.tokens },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: logger.child({ part: 'graphql' }),
    formatError: (error) => publicError(error),
    plugins: [admissionPlugin(options)],
  });
  await server.start();
  return server;
}

/** Admits each operation before it is planned, and reports what it was charged. */
function admissionPlugin({ admit, introspection }: GraphQLServerOptions): ApolloServerPlugin<RouterContext> {
  return {
    async requestDidStart({ contextValue }) {
      let charge: Charge | undefined;
      let isInvalid = false;
      return {
        async validationDidStart() {
          return async (errors) => {
            isInvalid = errors !== undefined && errors.length > 0;
          };
        },
        async didResolveOperation({ document, operation, request }) {
          if (!operation) return;
          charge = await admit({ document, operation, variables: request.variables, context: contextValue });
        },
        async didEncounterErrors({ errors }) {
          const { correlationId } = contextValue.caller;
          for (const error of errors) error.extensions.correlationId = correlationId;
        },
        async willSendResponse({ response: { body, http } }) {
          if (body.kind !== 'single') return;
          const retryAfter = body.singleResult.errors?.[0]?.extensions?.retryAfter;
          if (retryAfter) http.headers.set('retry-after', String(retryAfter));
          body.singleResult.extensions = published(body.singleResult.extensions, charge, contextValue);
          // What a stranger may ask is listed; to tell him why another question is wrong would describe the schema.
          if (isInvalid && !contextValue.caller.viewer && !introspection) {
            body.singleResult = { errors: [publicError(refusal('UNAUTHENTICATED', 'Sign in first.'))] };
            http.status = 401;
          }
        },
      };
    },
  };
}

/** The planner's own notes stay here: they say which subgraph broke a promise of the schema. */
function published(
  extensions: Record<string, unknown> | undefined,
  charge: Charge | undefined,
  { caller: { correlationId } }: RouterContext,
): Record<string, unknown> | undefined {
  const { valueCompletion } = extensions ?? {};
  if (valueCompletion) logger.error({ correlationId, valueCompletion }, 'A subgraph answered null where it must not.');
  return charge && { cost: charge };
}
