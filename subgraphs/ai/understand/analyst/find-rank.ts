import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import { words } from './fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

const USUAL = 10;
const MOST = 50;

/** How many members from which end a question asks for; undefined when it asks for no order. */
export function findRank(text: string, lexicon: Lexicon): AnalysisPlan['rank'] {
  const number = `(?<count>\\d{1,2}|${lexicon.numbers.join('|')})`;
  const counted =
    words(`(?:(?<bottom>${lexicon.bottom})|(?:${lexicon.top})) ${number}`).exec(text)?.groups ??
    words(`${number} (?:\\p{L}+ ){0,6}(?:(?<bottom>${lexicon.bottom})|(?:${lexicon.top}))`).exec(text)?.groups;
  if (counted)
    return {
      from: counted.bottom ? 'BOTTOM' : 'TOP',
      count: Math.min(MOST, Math.max(1, countOf(counted.count, lexicon))),
    };
  if (words(lexicon.bottom).test(text)) return { from: 'BOTTOM', count: USUAL };
  return words(lexicon.top).test(text) || words(lexicon.ranking).test(text) ? { from: 'TOP', count: USUAL } : undefined;
}

function countOf(text = String(USUAL), { numbers }: Lexicon): number {
  return Number(text) || numbers.findIndex((number) => new RegExp(`^(?:${number})$`).test(text)) + 1 || USUAL;
}
