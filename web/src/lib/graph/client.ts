import {
  ApolloClient,
  type FieldFunctionOptions,
  InMemoryCache,
  type OperationVariables,
  type TypedDocumentNode,
} from '@apollo/client';
import { createQueryPreloader } from '@apollo/client/react';
import { onSignedOut } from '../session/access-token.ts';
import { graphLink } from './links.ts';
import { possibleTypes } from './possible-types.generated.ts';
import { openSocket } from './socket.ts';

const socket = openSocket(() => void graph.refetchQueries({ include: 'active' }));

const cache = new InMemoryCache({
  possibleTypes,
  typePolicies: {
    Metric: {
      keyFields: ['key'],
      fields: { rows: { keyArgs: ['period', 'filter'], merge: appendRows } },
    },
    MetricDefinition: { keyFields: ['key'] },
    Query: {
      fields: {
        conversations: { keyArgs: ['search', 'filter', 'order'], merge: appendRows },
        // One that was just begun is known before anybody asked for it.
        conversation: {
          read: (known, { args, toReference }) =>
            known === undefined ? toReference({ __typename: 'Conversation', id: args?.id }) : known,
        },
      },
    },
    // One after another: none goes on from the one before.
    Subscription: { fields: { answerEvents: { merge: false } } },
    // Known by their ids only inside their answer.
    AnswerFigure: { keyFields: false },
    AnswerEvidence: { keyFields: false },
    // Slices and rows are known by a key only inside their metric: never one object for the whole page.
    MetricSlice: { keyFields: false },
    MetricRow: { keyFields: false },
    MetricDimension: { keyFields: false },
    // Several parts of a page ask for different fields of the same value.
    MetricValue: { keyFields: false, merge: true },
    MetricBreakdown: { keyFields: false, merge: true },
    Viewer: { merge: true },
    // There is one: the viewer's.
    Mfa: { keyFields: [] },
    // Known by their names only inside their organization or catalogue.
    OrganizationModule: { keyFields: false },
    Plan: { keyFields: ['key'] },
  },
});

interface Rows {
  nodes: readonly unknown[];
}

/** A further page of rows comes after those that are there. */
function appendRows(existing: Rows | undefined, incoming: Rows, { args }: FieldFunctionOptions): Rows {
  return existing && args?.after ? { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] } : incoming;
}

/** The page's one connection to the graph. */
export const graph = new ApolloClient({
  cache,
  link: graphLink(socket),
  dataMasking: true,
  devtools: { enabled: import.meta.env.DEV },
});

/** Asks a query anew while nobody waits for it: the answer goes into the cache, unless any of it failed. */
export async function refreshQuietly<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<void> {
  const options = { query, variables, fetchPolicy: 'network-only' } as ApolloClient.QueryOptions<Data, Variables>;
  await graph.query(options).catch(() => undefined);
}

/** Starts a route's query while its code still loads. */
export const preloadQuery = createQueryPreloader(graph);

onSignedOut(() => {
  socket.terminate();
  void graph.clearStore();
});
