import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { LineToRouter } from '#kernel/graph/ask-graph';
import { startSubgraphs } from '#kernel/graph/start-subgraphs';
import { startRouter } from '../../../router/main.ts';
import { configureIdentity } from '../../../subgraphs/identity/configure-identity.ts';
import { domains } from '../../../subgraphs/index.ts';
import { serve } from '../serve.ts';
import { UNHINDERED } from '../unhindered.ts';
import type { World } from '../world.ts';

/** Router and all subgraphs in one process, as `npm start` runs them. */
serve<World, { url: string }>(async (world) => {
  configureIdentity({ keys: world.keys.access });
  const line = new LineToRouter();
  const running = await startSubgraphs({ ...world, domains, allDomains: domains, askGraph: line.ask });
  const router = await startRouter({
    ...UNHINDERED,
    supergraphSdl: readFileSync('schema/supergraph.graphql', 'utf8'),
    subgraphs: running.started.map(({ subgraph }) => subgraph),
    keys: world.keys,
    port: 0,
  });
  line.connect(router.ask);
  return {
    ready: { url: router.url },
    stop: async () => {
      await router.close();
      await running.close();
    },
  };
});
