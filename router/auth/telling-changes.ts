import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { Sessions } from './sessions.ts';

/**
 * Identity as the graph asks it: whoever changes there what his session may do finds it changed at his very next request. Everybody
 * else's router hears of it a moment later, by announcement.
 */
export function tellingChanges(identity: RunningSubgraph, sessions: Sessions): RunningSubgraph {
  return {
    name: identity.name,
    async execute(request) {
      const { viewer } = request.caller;
      const result = await identity.execute(request);
      if (viewer && request.query.startsWith('mutation')) sessions.invalidate(viewer.sessionId);
      return result;
    },
    subscribe: (request) => identity.subscribe(request),
    close: () => identity.close(),
  };
}
