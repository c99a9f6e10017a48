import type { Language } from '../../understand/planner.ts';
import { VOCABULARIES, type Vocabulary } from './compiled.ts';
import { lex } from './lex.ts';
import type { Offer } from './offer.ts';
import { type Piece, piecesOf } from './pieces.ts';
import {
  keepsWordsWithTheirFigures,
  letsNoDifferenceMove,
  placesFiguresByWhatTheyAre,
  type Rule,
  saysOnlyTrueWords,
  showsWhatItMustAndMay,
  tellsLevelsFromDifferences,
  tellsWholeFromPart,
} from './rules.ts';
import { namesItsSubjectFirst, placesNames, tellsNamesApart } from './rules-of-names.ts';

const LONGEST = 400;
const MOST_SENTENCES = 2;

/** Why a model's sentence is not said. */
export type Fault =
  | 'NO_SENTENCE'
  | 'UNKNOWN_WORD'
  | 'UNTRUE_WORD'
  | 'WRONG_FIGURES'
  | 'MISPLACED_FIGURE'
  | 'MISPLACED_WORD'
  | 'DIFFERENCE_AS_LEVEL'
  | 'MISPLACED_NAME';

const RULES: readonly (readonly [Rule, Fault])[] = [
  [saysOnlyTrueWords, 'UNTRUE_WORD'],
  [showsWhatItMustAndMay, 'WRONG_FIGURES'],
  [placesFiguresByWhatTheyAre, 'MISPLACED_FIGURE'],
  [keepsWordsWithTheirFigures, 'MISPLACED_WORD'],
  [tellsLevelsFromDifferences, 'DIFFERENCE_AS_LEVEL'],
  [letsNoDifferenceMove, 'DIFFERENCE_AS_LEVEL'],
  [tellsWholeFromPart, 'UNTRUE_WORD'],
  [placesNames, 'MISPLACED_NAME'],
  [namesItsSubjectFirst, 'MISPLACED_NAME'],
  [tellsNamesApart, 'MISPLACED_NAME'],
];

/** A model's sentence in pieces, each known and true of the finding; or why it is not said. */
export function readSentence(text: string, offer: Offer, language: Language): { pieces: Piece[] } | { fault: Fault } {
  const vocabulary = VOCABULARIES[language];
  if (text.length > LONGEST) return { fault: 'NO_SENTENCE' };
  const tokens = lex(text);
  if (!tokens || !isWhole(tokens)) return { fault: 'NO_SENTENCE' };
  const pieces = piecesOf(tokens, offer.claims, vocabulary);
  if (!pieces) return { fault: 'UNKNOWN_WORD' };
  const fault = faultOf(pieces, offer, vocabulary);
  return fault ? { fault } : { pieces };
}

function faultOf(pieces: readonly Piece[], offer: Offer, vocabulary: Vocabulary): Fault | undefined {
  return RULES.find(([keeps]) => !keeps(pieces, offer, vocabulary))?.[1];
}

/** One or two sentences, each closed. */
function isWhole(tokens: readonly { kind: string; text?: string }[]): boolean {
  const stops = tokens.filter(({ kind, text }) => kind === 'MARK' && text === '.').length;
  const last = tokens.at(-1);
  return stops >= 1 && stops <= MOST_SENTENCES && last?.kind === 'MARK' && last.text === '.';
}
