import type { ExecutionResult } from 'graphql';
import type { RunningSubgraph, SubgraphRequest } from '#kernel/graph/subgraph';
import { logger } from '#kernel/telemetry/logger';
import { BREAKER_DEFAULTS, Breaker, type BreakerOptions } from './breaker.ts';
import { refusedEverywhere } from './refused-everywhere.ts';

/** How long a subgraph may take, in milliseconds; a mutation gets longer, because giving up does not undo it. */
export interface Deadlines {
  query: number;
  mutation: number;
}

export const DEADLINE_DEFAULTS: Deadlines = { query: 2_000, mutation: 10_000 };

/**
 * Puts a deadline and a breaker around a subgraph. It never throws: a subgraph that is late, dead or broken answers
 * with SUBGRAPH_UNAVAILABLE at the paths that were asked of it, so that it costs its own fields and no others.
 */
export function guardedSubgraph(
  subgraph: RunningSubgraph,
  deadlines: Deadlines = DEADLINE_DEFAULTS,
  breakerOptions: BreakerOptions = BREAKER_DEFAULTS,
): RunningSubgraph {
  const breaker = new Breaker(breakerOptions);
  return {
    name: subgraph.name,
    subscribe: (request) => subgraph.subscribe(request),
    close: () => subgraph.close(),
    async execute(request) {
      const deadline = request.query.startsWith('mutation') ? deadlines.mutation : deadlines.query;
      try {
        return await breaker.run(() => withinDeadline(subgraph, request, deadline));
      } catch (error) {
        logger.warn(
          { subgraph: subgraph.name, correlationId: request.caller.correlationId, reason: String(error) },
          'A subgraph did not answer.',
        );
        return unavailable(subgraph.name, request);
      }
    },
  };
}

async function withinDeadline(
  subgraph: RunningSubgraph,
  request: SubgraphRequest,
  milliseconds: number,
): Promise<ExecutionResult> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer in ${milliseconds} ms.`));
      abort.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([subgraph.execute({ ...request, signal: abort.signal }), late]);
  } finally {
    clearTimeout(timer);
  }
}

function unavailable(name: string, request: SubgraphRequest): ExecutionResult {
  const message = `The ${name} part of the graph does not answer right now. Try again in a moment.`;
  return refusedEverywhere(request, message, 'SUBGRAPH_UNAVAILABLE');
}
