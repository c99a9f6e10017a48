import 'reflect-metadata';
import { serveSubgraphs } from '#kernel/graph/serve-subgraphs';
import { startSubgraphs } from '#kernel/graph/start-subgraphs';
import { configureIdentity } from '../../../subgraphs/identity/configure-identity.ts';
import { domains } from '../../../subgraphs/index.ts';
import { serve } from '../serve.ts';
import type { World } from '../world.ts';

/** Where each subgraph listens for a router. */
export interface SubgraphUrls {
  urls: Readonly<Record<string, string>>;
}

/** All subgraphs over HTTP. */
serve<World, SubgraphUrls>(async (world) => {
  configureIdentity({ keys: world.keys.access });
  const running = await startSubgraphs({ ...world, domains, allDomains: domains });
  const subgraphs = running.started.map(({ subgraph }) => subgraph);
  const server = await serveSubgraphs(subgraphs, { publicKey: world.keys.assertion.publicKey, port: 0 });
  return {
    ready: { urls: Object.fromEntries(subgraphs.map(({ name }) => [name, `http://127.0.0.1:${server.port}/${name}`])) },
    stop: async () => {
      await server.close();
      await running.close();
    },
  };
});
