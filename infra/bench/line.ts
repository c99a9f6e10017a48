import type { WorkName } from './command.ts';
import type { Duel } from './duel.ts';
import type { Performance } from './load.ts';

/** One line of the table: what was measured, how we did, how the other did. */
export interface Line {
  work: WorkName;
  /** Over which data, in which way. */
  what: string;
  ours: string;
  theirs: string;
  ratio: string;
  aim: string;
  /** Undefined when there is nothing to reach, or it was not measured. */
  isReached?: boolean;
  /** Everything behind the words. */
  figures: Readonly<Record<string, unknown>>;
}

/** What a ratio of throughput has to reach, at first and in the end. */
export interface Aim {
  first: number;
  later: number;
}

/** The line of two that were held against each other by throughput. */
export function duelLine(work: WorkName, what: string, result: Duel, { first, later }: Aim): Line {
  return {
    work,
    what,
    ours: words(result.ours),
    theirs: words(result.theirs),
    ratio: `${result.ratio.toFixed(2)} (CPU ${(result.cpuRatio).toFixed(2)})`,
    aim: `>= ${first}, later ${later}`,
    isReached: result.ratio >= first,
    figures: { ...result },
  };
}

/** The line of a work that cannot run here, and why. */
export function skipped(work: WorkName, what: string, reason: string): Line {
  return { work, what, ours: `skipped: ${reason}`, theirs: '', ratio: '', aim: '', figures: {} };
}

const words = ({ rate, cpu }: Performance): string => `${rate.toFixed(rate < 100 ? 1 : 0)}/s, ${cpu.toFixed(2)} ms CPU`;
