import { signDelegation } from '#kernel/auth/delegation';
import type { KeyPair } from '#kernel/auth/keys';
import type { Caller, Viewer } from '#kernel/auth/viewer';
import type { RunningSubgraph, SubgraphRequest } from '#kernel/graph/subgraph';

/** A delegation is good for 15 minutes; one that is lent must be good for the work that it is lent for. */
const LENT_AGAIN_MS = 10 * 60 * 1_000;

/** A subgraph that is lent the rights of each viewer who asks it, so that it can ask the graph in turn. */
export function delegating(subgraph: RunningSubgraph, { privateKey }: KeyPair): RunningSubgraph {
  if (!privateKey) throw new Error(`To lend rights to ${subgraph.name} the router needs its private key.`);
  const lent = new WeakMap<Viewer, { delegation: string; until: number }>();
  const lend = (viewer: Viewer): string => {
    const known = lent.get(viewer);
    if (known && known.until > Date.now()) return known.delegation;
    const delegation = signDelegation(viewer, privateKey);
    lent.set(viewer, { delegation, until: Date.now() + LENT_AGAIN_MS });
    return delegation;
  };
  const withRights = (request: SubgraphRequest): SubgraphRequest => ({
    ...request,
    caller: withDelegation(request.caller),
  });
  const withDelegation = (caller: Caller): Caller =>
    caller.viewer ? { ...caller, delegation: lend(caller.viewer) } : caller;
  return {
    ...subgraph,
    execute: (request) => subgraph.execute(withRights(request)),
    subscribe: (request) => subgraph.subscribe(withRights(request)),
  };
}
