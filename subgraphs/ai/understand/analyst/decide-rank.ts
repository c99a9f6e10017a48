import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import { words } from './fold.ts';
import { countOf } from './join-periods.ts';
import type { Reading } from './read-question.ts';
import { without } from './spans.ts';

const USUAL = { from: 'TOP', count: 10 } as const;
const MOST = 50;

/** How many members from which end: what is not said again stays as it was, so "and the worst?" and "make it ten" go on. */
export function decideRank({ rank, text, periods, lexicon }: Reading, previous: AnalysisPlan | undefined) {
  const number = words(`\\d{1,2}|${lexicon.numbers.join('|')}`).exec(without(text, periods))?.[0];
  if (!number) return { ...USUAL, ...previous?.rank, ...(rank && { from: rank.from }) };
  if (rank) return rank;
  return { from: previous?.rank?.from ?? USUAL.from, count: Math.min(MOST, countOf(number, lexicon)) };
}
