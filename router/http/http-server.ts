import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cookies from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { Authenticate } from '../auth/authenticate.ts';
import type { RouterContext } from '../context.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import type { Settings } from '../options.ts';
import type { Subgraphs } from '../subgraphs/connect-subgraphs.ts';
import { multipartHandler, wantsMultipart } from '../subscriptions/over-multipart.ts';
import type { Prepare } from '../subscriptions/prepare.ts';
import type { SubscriptionHub } from '../subscriptions/subscription-hub.ts';
import { authEndpoints } from './auth-endpoints.ts';
import { allowOrigins } from './cors.ts';
import { serveExplorer } from './explorer.ts';
import { healthEndpoints } from './health.ts';
import { oauthToken } from './oauth-token.ts';
import { oidcEndpoints } from './oidc-endpoints.ts';
import type { OriginCheck } from './origins.ts';
import { answerRefusal, followRequests, identifyCaller } from './request.ts';
import { securityHeaders } from './security-headers.ts';
import { bareServer, insistOnHttps } from './server.ts';
import { uploadEndpoint } from './upload-endpoint.ts';
import { serveWebRoot } from './web-root.ts';

/** The parts that the HTTP server puts together. */
export interface HttpServerOptions {
  settings: Settings;
  graphql: ApolloServer<RouterContext>;
  subgraphs: Subgraphs;
  authenticate: Authenticate;
  /** At the graph itself also subgraphs ask, with the rights of their viewers. */
  authenticateInGraph: Authenticate;
  rates: RateLimits;
  hub: SubscriptionHub;
  prepare: Prepare;
  isAllowedOrigin: OriginCheck;
}

/** The HTTP server of the router, not yet listening: the graph, signing in, health, and the web app. */
export async function httpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { settings, subgraphs, rates, isAllowedOrigin } = options;
  const { webRoot, isSecure } = settings;
  const app = bareServer(settings);
  insistOnHttps(app, settings);
  const html = webRoot ? await readFile(join(webRoot, 'index.html'), 'utf8').catch(() => '') : '';
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error, _request, reply) => answerRefusal(error, reply));
  followRequests(app);
  await securityHeaders(app, { html, isSecure });
  await app.register(cookies);
  allowOrigins(app, settings.allowedOrigins);
  healthEndpoints(app, subgraphs.byName);
  const identity = subgraphs.named('identity');
  authEndpoints(app, { identity, authenticate: options.authenticate, isAllowedOrigin, rates, isSecure });
  oidcEndpoints(app, { identity, rates, isSecure });
  oauthToken(app, identity, rates);
  graphEndpoint(app, options);
  const imports = subgraphs.byName.get('imports');
  if (imports) uploadEndpoint(app, imports, options.authenticate);
  if (settings.isDevelopment) await serveExplorer(app);
  if (webRoot) await serveWebRoot(app, webRoot);
  return app;
}

function graphEndpoint(app: FastifyInstance, { graphql, authenticateInGraph, hub, prepare }: HttpServerOptions): void {
  app.get('/graphql', async (_request, reply) => reply.code(405).header('allow', 'POST').send());
  const overMultipart = multipartHandler(hub, prepare);
  const asJson = fastifyApolloHandler<RouterContext>(graphql, { context: async (request) => request.routerContext });
  app.post('/graphql', { onRequest: identifyCaller(authenticateInGraph) }, function handle(request, reply) {
    return wantsMultipart(request) ? overMultipart(request, reply) : asJson.call(this, request, reply);
  });
}
