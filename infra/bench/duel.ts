import { load, type Performance, type Side } from './load.ts';
import { median } from './numbers.ts';

/** Two that answer the same, under the same load in turns. */
export interface Duel {
  ours: Performance;
  theirs: Performance;
  /** Our throughput over theirs: the median of the rounds. */
  ratio: number;
  /** Their processor time for a request over ours: the median of the rounds. */
  cpuRatio: number;
}

/** How long, and how often. */
export interface DuelOptions {
  warmUpSeconds: number;
  seconds: number;
  rounds: number;
}

/** A B A B: a busy neighbour on the machine slows both. */
export async function duel(ours: Side, theirs: Side, { warmUpSeconds, seconds, rounds }: DuelOptions): Promise<Duel> {
  await load(ours, warmUpSeconds);
  await load(theirs, warmUpSeconds);
  const results: [Performance, Performance][] = [];
  for (let round = 0; round < rounds; round += 1)
    results.push([await load(ours, seconds), await load(theirs, seconds)]);
  return {
    ours: middle(results.map(([one]) => one)),
    theirs: middle(results.map(([, other]) => other)),
    ratio: median(results.map(([one, other]) => one.rate / other.rate)),
    cpuRatio: median(results.map(([one, other]) => other.cpu / one.cpu)),
  };
}

function middle(results: readonly Performance[]): Performance {
  const of = (key: keyof Performance) => median(results.map((result) => result[key]));
  return { rate: of('rate'), cpu: of('cpu'), p50: of('p50'), p99: of('p99') };
}
