import './telemetry-off.ts';
import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import {
  ApolloGateway,
  buildOperationContext,
  executeQueryPlan,
  type GraphQLDataSource,
  type ServiceMap,
} from '@apollo/gateway';
import type { QueryPlan, QueryPlanner, SubscriptionNode } from '@apollo/query-planner';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import { logger } from '#kernel/telemetry/logger';
import type { RouterContext } from '../context.ts';
import { anonymous, dataSource } from '../subgraphs/data-source.ts';
import type { Executor, SubscriptionPlan } from './executor.ts';

/** What the gateway keeps to itself and subscriptions need; its version is pinned and `gateway-executor.test.ts` guards this. */
interface GatewayParts {
  apiSchema: Schema;
  supergraphSchema: GraphQLSchema;
  queryPlanner: QueryPlanner;
}

type GatewayRequest = Parameters<typeof executeQueryPlan>[2];

/**
 * An executor on @apollo/gateway: its planner and its execution, with our own data sources. The gateway refuses to
 * execute subscriptions, but it plans them: `primary` opens the stream, `rest` completes each event.
 */
export async function gatewayExecutor(
  supergraphSdl: string,
  subgraphs: ReadonlyMap<string, RunningSubgraph>,
): Promise<Executor> {
  const services: ServiceMap = Object.fromEntries([...subgraphs].map(([name, one]) => [name, dataSource(one)]));
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => services[name] ?? missing(name),
    logger: logger.child({ part: 'gateway' }, { level: 'warn' }),
  });
  const { schema } = await gateway.load();
  const parts = gateway as unknown as GatewayParts;
  return {
    gateway: { load: async () => ({ schema, executor: gateway.executor }), onSchemaLoadOrUpdate, stop: async () => {} },
    schema,
    planSubscription: (document, operationName) => planSubscription(parts, document, operationName),
    executeEvent: (plan, variables, event, context) => executeEvent(parts, services, plan, variables, event, context),
    stop: () => gateway.stop(),
  };

  function onSchemaLoadOrUpdate(callback: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) {
    callback({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
    return () => {};
  }

  function planSubscription(
    { apiSchema, queryPlanner }: GatewayParts,
    document: DocumentNode,
    operationName: string | undefined,
  ): SubscriptionPlan {
    const operation = operationFromDocument(apiSchema, document, { operationName });
    const node = queryPlanner.buildQueryPlan(operation).node as SubscriptionNode;
    return {
      owner: node.primary.serviceName,
      query: anonymous(node.primary.operation),
      variableNames: node.primary.variableUsages ?? [],
      node,
      operation: buildOperationContext({ schema, operationDocument: document, operationName }),
    };
  }
}

/** Answers one event: the owner's part is the event itself, everything else is fetched now, as this caller. */
async function executeEvent(
  { apiSchema, supergraphSchema }: GatewayParts,
  services: ServiceMap,
  { node, operation }: SubscriptionPlan,
  variables: Record<string, unknown>,
  event: ExecutionResult,
  context: RouterContext,
): Promise<ExecutionResult> {
  const { primary, rest } = node;
  const owner = services[primary.serviceName] as GraphQLDataSource;
  const answered: GraphQLDataSource = {
    process: async (options) =>
      options.request.query === primary.operation ? (event as never) : owner.process(options),
  };
  const plan: QueryPlan = { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: rest ? [primary, rest] : [primary] } };
  const request = { request: { variables }, context, metrics: {}, logger } as unknown as GatewayRequest;
  const withOwner = { ...services, [primary.serviceName]: answered };
  return executeQueryPlan(plan, withOwner, request, operation, supergraphSchema, apiSchema) as Promise<ExecutionResult>;
}

function missing(name: string): never {
  throw new Error(`The supergraph names a subgraph "${name}" that was given no address.`);
}
