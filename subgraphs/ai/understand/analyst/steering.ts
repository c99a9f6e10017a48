import { words } from './fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { LEXICONS } from './lexicon/lexicon.ts';
import type { Span } from './spans.ts';

const made = new WeakMap<Lexicon, { anywhere: RegExp; whole: RegExp }>();

/** Finds the words that steer a plan or change nothing: every pattern of a lexicon, and the small words of all languages. */
export const steeringOf = (lexicon: Lexicon): RegExp => of(lexicon).anywhere;

/** Where they stand in a text. */
export const steeringIn = (text: string, lexicon: Lexicon): Span[] =>
  [...text.matchAll(steeringOf(lexicon))].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** Whether a word is one of them. */
export const isSteering = (word: string, lexicon: Lexicon): boolean => of(lexicon).whole.test(word);

function of(lexicon: Lexicon) {
  const known = made.get(lexicon) ?? compiled(lexicon);
  made.set(lexicon, known);
  return known;
}

function compiled(lexicon: Lexicon) {
  const { charts, units, numbers, ordinals, common } = lexicon;
  const small = Object.values(LEXICONS).flatMap(({ filler, idle }) => [filler, ...idle]);
  const patterns = [...READ_BY.map((one) => lexicon[one]), ...Object.values(charts), ...Object.values(units)];
  const pattern = [...patterns, ...numbers, ...ordinals, ...common, ...small].join('|');
  return { anywhere: words(pattern, 'gu'), whole: words(`^(?:${pattern})$`) };
}

/** The patterns that read a whole question; names of figures, of places and what cannot be answered are not among them. */
const READ_BY = [
  ...(['last', 'current', 'today', 'yesterday', 'beforeYesterday', 'onWeekday', 'weekNumber', 'toDate'] as const),
  ...(['since', 'from', 'to', 'through', 'allTime', 'versus', 'againstBefore', 'againstLastYear', 'drivers'] as const),
  ...([
    'trend',
    'stepped',
    'forecast',
    'next',
    'share',
    'ranking',
    'top',
    'bottom',
    'by',
    'small',
    'rankedAfter',
  ] as const),
  ...(['rows', 'growth', 'compares', 'against', 'before', 'after', 'until', 'lastYear', 'thisYear'] as const),
  ...(['lastToDate', 'wellBeing', 'howMuch', 'howMany', 'filler', 'again'] as const),
];
