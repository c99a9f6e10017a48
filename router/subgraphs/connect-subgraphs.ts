import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { Settings } from '../options.ts';
import type { SupergraphFacts } from '../supergraph.ts';
import { delegating } from './delegating.ts';
import { guardedSubgraph } from './guarded-subgraph.ts';
import { moduleGate } from './module-gate.ts';
import { remoteSubgraph } from './remote-subgraph.ts';

/** All subgraphs of the supergraph, each behind its deadline and breaker, wherever it runs. */
export interface Subgraphs {
  byName: ReadonlyMap<string, RunningSubgraph>;
  /** Throws when the supergraph has no such subgraph. */
  named(name: string): RunningSubgraph;
  /** Closes the connections to other processes. */
  close(): Promise<void>;
}

/** Finds each subgraph that the supergraph names; throws when one was given neither in process nor by URL. */
export function connectSubgraphs(
  { subgraphs: names, modules }: Pick<SupergraphFacts, 'subgraphs' | 'modules'>,
  settings: Settings,
): Subgraphs {
  const { deadlines, breaker, delegates, keys } = settings;
  const found = names.map((name) => locate(name, settings));
  const connect = (subgraph: RunningSubgraph) => {
    const guarded = guardedSubgraph(subgraph, deadlines, breaker);
    const lent = delegates.includes(subgraph.name) ? delegating(guarded, keys.assertion) : guarded;
    return modules.has(subgraph.name) ? moduleGate(lent) : lent;
  };
  const byName = new Map(found.map(({ subgraph }) => [subgraph.name, connect(subgraph)]));
  return {
    byName,
    named: (name) => byName.get(name) ?? absent(name),
    async close() {
      await Promise.all(found.filter(({ isRemote }) => isRemote).map(({ subgraph }) => subgraph.close()));
    },
  };
}

function locate(name: string, { subgraphs, keys }: Settings): { subgraph: RunningSubgraph; isRemote: boolean } {
  if (isList(subgraphs)) {
    const subgraph = subgraphs.find((one) => one.name === name) ?? absent(name);
    return { subgraph, isRemote: false };
  }
  const url = subgraphs[name] ?? absent(name);
  const { privateKey } = keys.assertion;
  if (!privateKey) throw new Error('Subgraphs in other processes need the private half of the assertion key.');
  return { subgraph: remoteSubgraph(name, url, privateKey), isRemote: true };
}

function isList(subgraphs: Settings['subgraphs']): subgraphs is readonly RunningSubgraph[] {
  return Array.isArray(subgraphs);
}

function absent(name: string): never {
  throw new Error(`The supergraph names the subgraph "${name}", and nothing says where it is.`);
}
