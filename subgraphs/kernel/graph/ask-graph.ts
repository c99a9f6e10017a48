import type { ExecutionResult } from 'graphql';

/** What a subgraph asks the whole graph. */
export interface GraphQuestion {
  query: string;
  variables?: Record<string, unknown>;
  correlationId: string;
  signal?: AbortSignal;
}

/** Asks the whole graph, through the router, as the viewer who lent his rights by a delegation: reads only. */
export type AskGraph = (delegation: string, question: GraphQuestion) => Promise<ExecutionResult>;

/** A line to a router that starts after the subgraphs, in the same process. */
export class LineToRouter {
  private connected: AskGraph | undefined;

  connect(ask: AskGraph): void {
    this.connected = ask;
  }

  readonly ask: AskGraph = (delegation, question) => {
    if (!this.connected) throw new Error('The router has not started yet.');
    return this.connected(delegation, question);
  };
}

/** The same to a router in another process, at its `/graphql`. */
export function askOver(routerUrl: string): AskGraph {
  return async (delegation, { query, variables, correlationId, signal }) => {
    const response = await fetch(new URL('/graphql', routerUrl), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${delegation}`,
        'x-correlation-id': correlationId,
      },
      body: JSON.stringify({ query, variables }),
      ...(signal && { signal }),
    });
    return (await response.json()) as ExecutionResult;
  };
}
