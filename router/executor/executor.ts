import type { buildOperationContext } from '@apollo/gateway';
import type { SubscriptionNode } from '@apollo/query-planner';
import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { RouterContext } from '../context.ts';

type ServerGateway = NonNullable<ApolloServerOptions<RouterContext>['gateway']>;

/** A subscription taken apart: what to ask the owner of the stream, and what to ask the others for each event. */
export interface SubscriptionPlan {
  /** The subgraph that owns the subscription's root field. */
  owner: string;
  /** The operation to open there. */
  query: string;
  /** The client's variables that `query` uses. */
  variableNames: readonly string[];
  node: SubscriptionNode;
  operation: ReturnType<typeof buildOperationContext>;
}

/**
 * What the router needs of whatever plans and executes operations over the supergraph. One exists, on @apollo/gateway;
 * another that compiles plans can take its place without a change elsewhere.
 */
export interface Executor {
  /** The schema that clients see. */
  schema: GraphQLSchema;
  /** For @apollo/server: executes queries and mutations. */
  gateway: ServerGateway;
  /** The operation must be valid and a subscription. */
  planSubscription(document: DocumentNode, operationName: string | undefined): SubscriptionPlan;
  /** Completes one event of the owner with the fields of other subgraphs. */
  executeEvent(
    plan: SubscriptionPlan,
    variables: Record<string, unknown>,
    event: ExecutionResult,
    context: RouterContext,
  ): Promise<ExecutionResult>;
  stop(): Promise<void>;
}
