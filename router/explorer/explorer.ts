import 'graphiql/setup-workers/vite';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createClient } from 'graphql-ws';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Asks the router that served this page; the headers pane takes `{ "authorization": "Bearer …" }`. */
const fetcher: GraphiQLProps['fetcher'] = async (operation, options) => {
  const headers = (options?.headers ?? {}) as Record<string, string>;
  const definition = options?.documentAST?.definitions.find(
    (one) =>
      one.kind === 'OperationDefinition' && (!operation.operationName || one.name?.value === operation.operationName),
  );
  const isLive = definition?.kind === 'OperationDefinition' && definition.operation === 'subscription';
  return isLive ? live(operation, headers) : once(operation, headers);
};

async function once(operation: object, headers: Record<string, string>) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
}

function live(operation: { query: string }, headers: Record<string, string>) {
  const url = `${window.location.origin.replace('http', 'ws')}/graphql`;
  return createClient({ url, connectionParams: headers }).iterate(operation);
}

const place = document.getElementById('explorer');
// A link may carry an operation: /graphiql/?query={...}
const initialQuery = new URLSearchParams(window.location.search).get('query') ?? undefined;
if (place) createRoot(place).render(createElement(GraphiQL, { fetcher, initialQuery }));
