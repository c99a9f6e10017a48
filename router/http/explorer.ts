import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
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

/** In a process of its own: the bundler's memory and its idea of NODE_ENV are not the router's. */
async function bundleExplorer(): Promise<void> {
  const options = ['--base', '/graphiql/', '--outDir', BUILT, '--emptyOutDir', '--logLevel', 'error'];
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)('node_modules/.bin/vite', ['build', SOURCE, ...options], { env });
}
