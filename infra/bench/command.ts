import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';

/** Everything that can be measured, in the order in which it is. */
export const WORKS = [
  'start',
  'import',
  'overview',
  'overview-http',
  'edges',
  'list',
  'cold',
  'push',
  'metric',
  'sign-in',
  'ask',
  'memory',
] as const;
export type WorkName = (typeof WORKS)[number];

/** What one run of the benchmarks is to do. */
export interface Command {
  works: readonly WorkName[];
  /** A few seconds over a small company, to see that everything runs; its figures mean little. */
  quick: boolean;
  /** Also what takes long: twelve million order lines. */
  full: boolean;
  /** Where the JSON goes. */
  out: string;
  /** Folder for a CPU profile of each server; none when absent. */
  profiles?: string;
}

/** Reads `npm run bench -- [works] [--quick] [--full] [--out file] [--profiles folder]`; throws a Refusal when it does not fit. */
export function readCommand(args: readonly string[], now = new Date()): Command {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((name) => !WORKS.includes(name as WorkName));
  if (unknown) throw new Refusal(`There is no work "${unknown}"; there are ${WORKS.join(', ')}.`);
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  return {
    works: WORKS.filter((name) => positionals.length === 0 || positionals.includes(name)),
    quick: values.quick ?? false,
    full: values.full ?? false,
    out: values.out ?? `.data/bench/${time}.json`,
    ...(values.profiles && { profiles: values.profiles }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        full: { type: 'boolean' },
        out: { type: 'string' },
        profiles: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}
