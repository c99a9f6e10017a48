import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const SOURCE = resolve('router/explorer');
const BUILT = resolve('node_modules/.cache/explorer');

/**
 * Serves GraphiQL at `/graphiql`, for development: it is bundled on the first visit (about four seconds, then kept), from
 * files of this machine alone.
 */
export async function serveExplorer(app: FastifyInstance): Promise<void> {
  mkdirSync(BUILT, { recursive: true });
  let bundle: Promise<void> | undefined;
  await app.register(async (explorer) => {
    explorer.addHook('onRequest', async () => {
      bundle ??= existsSync(`${BUILT}/index.html`) ? Promise.resolve() : bundleExplorer();
      await bundle;
    });
    await explorer.register(fastifyStatic, { root: BUILT, prefix: '/graphiql/', decorateReply: false });
    explorer.get('/graphiql', async (_request, reply) => reply.redirect('/graphiql/'));
  });
}

async function bundleExplorer(): Promise<void> {
  const { build } = await import('vite');
  const options = { outDir: BUILT, emptyOutDir: true };
  await build({ root: SOURCE, base: '/graphiql/', logLevel: 'error', configFile: false, build: options });
}
