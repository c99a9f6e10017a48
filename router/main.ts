import type { AddressInfo } from 'node:net';
import { authenticator } from './auth/authenticate.ts';
import { followChanges } from './auth/follow-changes.ts';
import { sessionsFrom } from './auth/sessions.ts';
import { optionsFromEnvironment } from './environment.ts';
import { gatewayExecutor } from './executor/gateway-executor.ts';
import { graphqlServer } from './http/graphql-server.ts';
import { httpServer } from './http/http-server.ts';
import { originCheck } from './http/origins.ts';
import { admission } from './limits/admission.ts';
import { documentLimits } from './limits/document-limits.ts';
import { rateLimits } from './limits/rate-limits.ts';
import { type RouterOptions, withDefaults } from './options.ts';
import { connectSubgraphs } from './subgraphs/connect-subgraphs.ts';
import { serveWebSockets } from './subscriptions/over-websocket.ts';
import { preparer } from './subscriptions/prepare.ts';
import { SubscriptionHub } from './subscriptions/subscription-hub.ts';
import { readSupergraph } from './supergraph.ts';

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
  /** Ends every socket and request, then the connections to the subgraphs; subgraphs in this process stay open. */
  close(): Promise<void>;
}

/** Starts the one endpoint of the graph; rejects when the port is taken or the supergraph does not load. */
export async function startRouter(options: RouterOptions): Promise<Router> {
  const settings = withDefaults(options);
  const { limits } = settings;
  const facts = readSupergraph(settings.supergraphSdl);
  const subgraphs = connectSubgraphs(facts.subgraphs, settings);
  const executor = await gatewayExecutor(settings.supergraphSdl, subgraphs.byName);
  const sessions = sessionsFrom(subgraphs.named('identity'), subgraphs.named('organizations'));
  const authenticate = authenticator(settings.keys.access.publicKey, sessions);
  const rates = rateLimits(limits);
  const admit = admission(executor.schema, facts.publicFields, limits, rates);
  const rules = documentLimits(limits, facts.publicFields);
  const prepare = preparer(executor, rules, limits, admit);
  const hub = new SubscriptionHub({
    executor,
    subgraphs: subgraphs.byName,
    sharedFields: new Set(settings.sharedSubscriptions),
    perUser: limits.subscriptionsPerUser,
  });
  const graphql = await graphqlServer({ executor, rules, limits, admit, introspection: settings.isDevelopment });
  const isAllowedOrigin = originCheck(settings.allowedOrigins);
  const http = await httpServer({ settings, graphql, subgraphs, authenticate, rates, hub, prepare, isAllowedOrigin });
  const sockets = serveWebSockets(http.server, { hub, prepare, authenticate, limits, isAllowedOrigin });
  const invalidate = async (id: string) => {
    sessions.invalidate(id);
    await Promise.all([sockets.reconsider(id), hub.reconsider(id)]);
  };
  const announcements = facts.announcements.map(({ subgraph, field }) => ({
    subgraph: subgraphs.named(subgraph),
    field,
  }));
  await http.listen({ port: settings.port, host: settings.host });
  const stopFollowing = followChanges(announcements, (id) => void invalidate(id));
  const { port } = http.server.address() as AddressInfo;
  return {
    url: `http://${settings.host}:${port}`,
    port,
    invalidate,
    async close() {
      stopFollowing();
      hub.close();
      await sockets.close();
      http.server.closeAllConnections();
      await http.close();
      await graphql.stop();
      await executor.stop();
      await subgraphs.close();
    },
  };
}

if (import.meta.main) {
  const router = await startRouter(await optionsFromEnvironment(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void router.close());
}
