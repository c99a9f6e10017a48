import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { AskGraph } from '#kernel/graph/ask-graph';
import { authenticator } from './auth/authenticate.ts';
import { withDelegations } from './auth/delegated.ts';
import { followChanges } from './auth/follow-changes.ts';
import { sessionsFrom } from './auth/sessions.ts';
import { tellingChanges } from './auth/telling-changes.ts';
import { optionsFromEnvironment } from './environment.ts';
import { gatewayExecutor } from './executor/gateway-executor.ts';
import { graphqlServer } from './http/graphql-server.ts';
import { httpServer } from './http/http-server.ts';
import { originCheck } from './http/origins.ts';
import { admission } from './limits/admission.ts';
import { documentLimits } from './limits/document-limits.ts';
import { rateLimits } from './limits/rate-limits.ts';
import { type RouterOptions, type Settings, withDefaults } from './options.ts';
import { connectSubgraphs } from './subgraphs/connect-subgraphs.ts';
import { serveWebSockets } from './subscriptions/over-websocket.ts';
import { preparer } from './subscriptions/prepare.ts';
import { SubscriptionHub } from './subscriptions/subscription-hub.ts';
import { readSupergraph } from './supergraph.ts';

/** Requests under way have this long to be answered when the router closes. */
const DRAIN_MS = 3_000;

/** A router that listens. */
export interface Router {
  /** Without a slash at the end, as `http://127.0.0.1:4000`. */
  url: string;
  port: number;
  /**
   * A session (its id), something of an organization (its id) or anything (`*`) changed: what is remembered is read
   * again, and open sockets and subscriptions are checked anew. Resolves when those that had to end have ended.
   */
  invalidate(id: string): Promise<void>;
  /** Answers a subgraph of this process that acts with the rights of its viewer. */
  ask: AskGraph;
  /** Ends every socket, lets requests end, closes the connections to subgraphs; those in this process stay open. */
  close(): Promise<void>;
}

/** Starts the one endpoint of the graph; rejects when the port is taken or the supergraph does not load. */
export async function startRouter(options: RouterOptions): Promise<Router> {
  const settings = withDefaults(options);
  const graph = await openGraph(settings);
  const http = await httpServer(graph);
  const sockets = serveWebSockets(http.server, graph);
  await http.listen({ port: settings.port, host: settings.host });
  const { port } = http.server.address() as AddressInfo;
  const invalidate = async (id: string) => {
    graph.sessions.invalidate(id);
    await Promise.all([sockets.reconsider(id), graph.hub.reconsider(id)]);
  };
  const stopFollowing = followChanges(graph.announcements, (id) => void invalidate(id));
  let closing: Promise<void> | undefined;
  return {
    url: `${settings.tls ? 'https' : 'http'}://${settings.host}:${port}`,
    port,
    invalidate,
    ask: asker(graph),
    close() {
      stopFollowing();
      closing ??= closeAll(http, sockets, graph);
      return closing;
    },
  };
}

async function closeAll(http: FastifyInstance, sockets: ReturnType<typeof serveWebSockets>, graph: Graph) {
  // Sockets first: a client whose socket goes away comes again, one whose subscription is completed does not.
  await sockets.close();
  graph.hub.close();
  const impatience = setTimeout(() => http.server.closeAllConnections(), DRAIN_MS);
  await http.close();
  clearTimeout(impatience);
  await graph.close();
}

/** The same way for a subgraph in this process as for one that asks over HTTP: its rights are looked up, its question is limited. */
function asker({ authenticateInGraph, graphql }: Graph): AskGraph {
  return async (delegation, { query, variables, correlationId }) => {
    const { viewer, isReadOnly } = await authenticateInGraph(`Bearer ${delegation}`);
    const caller = { actor: 'viewer', viewer, correlationId } as const;
    const contextValue = { caller, address: '', isReadOnly: isReadOnly ?? true };
    const { body } = await graphql.executeOperation({ query, ...(variables && { variables }) }, { contextValue });
    if (body.kind !== 'single') throw new Error('A query is answered at once.');
    return body.singleResult as ExecutionResult;
  };
}

type Graph = Awaited<ReturnType<typeof openGraph>>;

/** Everything between the transports and the subgraphs. */
async function openGraph(settings: Settings) {
  const { limits, isDevelopment } = settings;
  const { publicFields, announcements, ...facts } = readSupergraph(settings.supergraphSdl);
  const subgraphs = connectSubgraphs(facts, settings);
  const identity = subgraphs.named('identity');
  const sessions = sessionsFrom(identity, subgraphs.named('organizations'));
  const asked = new Map(subgraphs.byName).set(identity.name, tellingChanges(identity, sessions));
  const executor = await gatewayExecutor(settings.supergraphSdl, asked);
  const authenticate = authenticator(settings.keys.access.publicKey, sessions);
  const rates = rateLimits(limits);
  const admit = admission(executor.schema, publicFields, limits, rates);
  const rules = documentLimits(limits, publicFields);
  const graphql = await graphqlServer({ executor, rules, limits, admit, introspection: isDevelopment });
  return {
    settings,
    limits,
    subgraphs,
    sessions,
    rates,
    graphql,
    authenticate,
    authenticateInGraph: withDelegations(authenticate, settings.keys.assertion.publicKey, sessions),
    prepare: preparer(executor, rules, limits, admit),
    hub: new SubscriptionHub({ executor, subgraphs: subgraphs.byName, ...hubSettings(settings) }),
    isAllowedOrigin: originCheck(settings.allowedOrigins),
    announcements: announcements.map(({ subgraph, field }) => ({ subgraph: subgraphs.named(subgraph), field })),
    async close() {
      await graphql.stop();
      await executor.stop();
      await subgraphs.close();
    },
  };
}

function hubSettings({ sharedSubscriptions, orderedSubscriptions, limits }: Settings) {
  return {
    sharedFields: new Set(sharedSubscriptions),
    orderedFields: new Set(orderedSubscriptions),
    perUser: limits.subscriptionsPerUser,
  };
}

if (import.meta.main) {
  const router = await startRouter(await optionsFromEnvironment(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void router.close());
}
