import { readFileSync } from 'node:fs';
import { startRouter } from '../../../router/main.ts';
import { serve } from '../serve.ts';
import { UNHINDERED } from '../unhindered.ts';
import type { World } from '../world.ts';
import type { SubgraphUrls } from './subgraphs.ts';

/** Our router over subgraphs behind HTTP. */
serve<World & SubgraphUrls, { url: string }>(async ({ keys, urls }) => {
  const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8');
  const router = await startRouter({ ...UNHINDERED, supergraphSdl, subgraphs: urls, keys, port: 0 });
  return { ready: { url: router.url }, stop: router.close };
});
