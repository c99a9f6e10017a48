import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Vite puts a hash into the name of everything under `assets/`. */
const HASHED = /[\\/]assets[\\/]/;

/** Serves the built web app; any other page address answers with `index.html`, so that the app's own routes open. */
export async function serveWebRoot(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    return isPage ? reply.sendFile('index.html') : reply.code(404).send({ message: 'Nothing is here.' });
  });
}
