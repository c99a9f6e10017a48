import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { print } from 'graphql';
import { signAssertion } from '#kernel/auth/assertion';
import type { Caller } from '#kernel/auth/viewer';

/** What Hive Gateway runs on: the same supergraph and subgraphs as ours, asked as one caller. */
export interface HiveOptions {
  supergraphSdl: string;
  urls: Readonly<Record<string, string>>;
  /** Of the assertion key. */
  privateKey: string;
  caller: () => Caller;
}

/** A second, independent federation router, to compare ours with. */
export async function startHive({ supergraphSdl, urls, privateKey, caller }: HiveOptions) {
  const hive = createGatewayRuntime({
    supergraph: supergraphSdl,
    logging: false,
    transports: () => ({
      getSubgraphExecutor({ subgraphName }) {
        const url = urls[subgraphName] ?? '';
        return async ({ document, variables }) => {
          const authorization = `Assertion ${signAssertion(caller(), subgraphName, privateKey)}`;
          const headers = { 'content-type': 'application/json', authorization };
          const body = JSON.stringify({ query: print(document), variables });
          return (await fetch(url, { method: 'POST', headers, body })).json();
        };
      },
    }),
  });
  const server = createServer(hive);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await hive.dispose();
    },
  };
}
