import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { type DocumentNode, print } from 'graphql';
import { Pool } from 'undici';
import { serve } from '../serve.ts';
import { bearer, type PeerOptions } from './bearer.ts';

/** Hive Gateway over our subgraphs; its own HTTP transport is not at hand, so it gets one like ours. */
serve<PeerOptions, { url: string }>(async (options) => {
  const headerFor = await bearer(options);
  const hive = createGatewayRuntime({
    supergraph: readFileSync('schema/supergraph.graphql', 'utf8'),
    logging: false,
    transports: () => ({
      getSubgraphExecutor: ({ subgraphName }) => {
        const { origin, pathname } = new URL(options.urls[subgraphName] ?? '');
        const pool = new Pool(origin, { connections: 64 });
        return async ({ document, variables }) => {
          const headers = { 'content-type': 'application/json', authorization: headerFor(subgraphName) };
          const body = JSON.stringify({ query: printed(document), variables });
          return (await pool.request({ method: 'POST', path: pathname, headers, body })).body.json() as never;
        };
      },
    }),
  });
  const server = createServer(hive);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ready: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await hive.dispose();
    },
  };
});

const texts = new WeakMap<DocumentNode, string>();

/** The same plan brings the same document again. */
function printed(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}
