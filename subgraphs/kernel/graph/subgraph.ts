import type { ExecutionResult } from 'graphql';
import type { Caller } from '#kernel/auth/viewer';

/** One operation for one subgraph, in process or after the assertion of an HTTP request was verified. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  caller: Caller;
  /** Aborts the work when the router's deadline passes or the client leaves. */
  signal?: AbortSignal;
  /** For a subscription that must not begin anew by itself when the way to its subgraph breaks: it then ends. */
  isOnce?: boolean;
}

/** A subgraph that answers: the router calls it directly, `main.ts` serves it over HTTP and WebSocket. */
export interface RunningSubgraph {
  name: string;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Resolves to an iterable of results, or to one result with errors when the operation is refused. */
  subscribe(request: SubgraphRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
  close(): Promise<void>;
}
