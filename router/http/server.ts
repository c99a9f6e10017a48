import fastify, { type FastifyInstance } from 'fastify';
import type { Settings } from '../options.ts';

/** A request must have arrived by then, however slowly its client sends: time for a file over a thin line. */
const REQUEST_MS = 300_000;

/** An HTTP server without routes: over TLS, and then HTTP/2 with 1.1 beside it for WebSockets, when there is a certificate. */
export function bareServer({ limits, trustedProxies, tls }: Settings): FastifyInstance {
  const trustProxy = (_address: string, hop: number): boolean => hop < trustedProxies;
  const bounds = { bodyLimit: limits.bodyBytes, trustProxy, requestTimeout: REQUEST_MS };
  if (!tls) return fastify(bounds);
  const secure = fastify({ ...bounds, http2: true, https: { ...tls, allowHTTP1: true, minVersion: 'TLSv1.2' } });
  // Routes and hooks are written once, for either kind of server: what they use of a request both have.
  return secure as unknown as FastifyInstance;
}

/**
 * Sends whoever came to a proxy over plain http to the same address over https. Only the proxy knows how a client came, so
 * without one that is trusted nothing is done: HSTS keeps browsers from coming again that way.
 */
export function insistOnHttps(app: FastifyInstance, { isSecure, trustedProxies, publicUrl }: Settings): void {
  if (!isSecure || trustedProxies === 0 || !publicUrl) return;
  app.addHook('onRequest', async ({ headers, url }, reply) => {
    if (headers['x-forwarded-proto'] === 'http') return reply.redirect(new URL(url, publicUrl).href, 308);
  });
}
