import '../../../router/executor/telemetry-off.ts';
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { serve } from '../serve.ts';
import { bearer, type PeerOptions } from './bearer.ts';

/** @apollo/gateway and @apollo/server as their documentation puts them together, over our subgraphs. */
serve<PeerOptions, { url: string }>(async (options) => {
  const headerFor = await bearer(options);
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync('schema/supergraph.graphql', 'utf8'),
    buildService: ({ name }) =>
      new RemoteGraphQLDataSource({
        url: options.urls[name] ?? '',
        willSendRequest: ({ request }) => request.http?.headers.set('authorization', headerFor(name)),
      }),
  });
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { ready: { url: url.replace(/\/$/, '') }, stop: () => server.stop() };
});
