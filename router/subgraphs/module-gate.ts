import { moduleDisabled } from '#kernel/auth/check-module';
import type { RunningSubgraph, SubgraphRequest } from '#kernel/graph/subgraph';
import { refusedEverywhere } from './refused-everywhere.ts';

/**
 * Asks the subgraph of a module only for viewers who can use it: to others each field that was asked of it is MODULE_DISABLED,
 * and the rest of the answer stands. The subgraph checks the same; this spares it the question.
 */
export function moduleGate(subgraph: RunningSubgraph): RunningSubgraph {
  const isOff = ({ caller: { viewer } }: SubgraphRequest) => viewer && !viewer.modules.includes(subgraph.name);
  const refused = (request: SubgraphRequest) => {
    const { message, code } = moduleDisabled(subgraph.name);
    return refusedEverywhere(request, message, code);
  };
  return {
    name: subgraph.name,
    close: () => subgraph.close(),
    execute: async (request) => (isOff(request) ? refused(request) : subgraph.execute(request)),
    subscribe: async (request) => (isOff(request) ? refused(request) : subgraph.subscribe(request)),
  };
}
