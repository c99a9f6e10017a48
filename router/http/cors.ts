import type { FastifyInstance } from 'fastify';

const HEADERS = {
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': 'authorization, content-type, x-correlation-id',
  'access-control-allow-methods': 'POST, PUT',
  'access-control-expose-headers': 'x-correlation-id, retry-after',
  'access-control-max-age': '600',
};

/** Answers cross-origin questions for the listed origins, exactly and with credentials; others get no permission. */
export function allowOrigins(app: FastifyInstance, allowed: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('vary', 'Origin');
    if (origin === undefined || !allowed.includes(origin)) return;
    reply.headers({ ...HEADERS, 'access-control-allow-origin': origin });
  });
  app.options('/*', async (_request, reply) => reply.code(204).send());
}
