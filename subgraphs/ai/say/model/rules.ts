import type { Claim } from './claims.ts';
import { LONGEST_PHRASE, type Vocabulary } from './compiled.ts';
import type { Offer } from './offer.ts';
import { claims, clausesOf, endsClause, type Phrase, type Piece } from './pieces.ts';
import { NAMED, type Place, TIED } from './places.ts';

/** Tells whether a sentence keeps to one rule. */
export type Rule = (pieces: readonly Piece[], offer: Offer, vocabulary: Vocabulary) => boolean;

/** Every word can be read in a way of which all claims are true. */
export const saysOnlyTrueWords: Rule = (pieces) =>
  pieces.every((piece) => piece.kind !== 'PHRASE' || piece.held.length > 0);

/** Only figures and names of the finding, each figure once; what is spoken of is named, and no less is shown than had to be. */
export const showsWhatItMustAndMay: Rule = (pieces, { figures, placeable, subjects, needed }) => {
  const roles = pieces.flatMap((piece) => (piece.kind === 'FIGURE' ? piece.role : []));
  const names = pieces.flatMap((piece) => (piece.kind === 'NAME' ? piece.role : []));
  return (
    roles.every((role) => figures[role] !== undefined) &&
    new Set(roles).size === roles.length &&
    names.every((name) => placeable.includes(name)) &&
    subjects.every((name) => names.includes(name)) &&
    needed.every((group) => group.some((role) => roles.includes(role)))
  );
};

/** Before each figure stand words that say what it is: nobody swaps from and to, a level and a difference, a share and a value. */
export const placesFiguresByWhatTheyAre: Rule = (pieces, offer, vocabulary) =>
  pieces.every((piece, index) => {
    if (piece.kind !== 'FIGURE') return true;
    const place = offer.figures[piece.role]?.place;
    return place !== undefined && fitsPlace(pieces.slice(0, index), place, vocabulary, offer);
  });

/** Places whose figures may follow a comma, or begin a sentence: they carry a sign, or say by themselves what they are a part of. */
const AFTER_COMMA: ReadonlySet<Place> = new Set(['STEP', 'ADDED', 'PART']);

function fitsPlace(before: readonly Piece[], place: Place, { before: known }: Vocabulary, offer: Offer): boolean {
  const last = before.at(-1);
  if (last === undefined || (last.kind === 'MARK' && [',', '.', ';'].includes(last.text)))
    return AFTER_COMMA.has(place);
  const turn = last.kind === 'NAME' ? before.at(-2) : last;
  if (turn?.kind === 'PHRASE' && isTurn(turn, offer) && !known.has(turn.key))
    return place === 'STEP' || place === 'ADDED';
  const tail = tailOf(before).split(' ');
  const longest = tail.map((_, index) => known.get(tail.slice(index).join(' '))).find((places) => places !== undefined);
  return longest?.has(place) ?? false;
}

/** A verb that says which way it went: "rose {{rate}}". Vocabularies may still say that one leads to a level: "tăng lên". */
const isTurn = ({ readings, key }: Phrase, { direction }: Offer): boolean =>
  !key.includes(' ') && readings.some((reading) => reading.includes(direction as 'UP') && !reading.includes('NOUN'));

/** The words and marks right before a place, back to the last figure or name; `^` stands where a sentence begins. */
export function tailOf(before: readonly Piece[]): string {
  const from = before.findLastIndex(({ kind }) => kind === 'FIGURE' || kind === 'NAME') + 1;
  const words = before
    .slice(from)
    .map((piece) =>
      piece.kind === 'PHRASE' ? piece.key : endsSentence(piece) ? '^' : 'text' in piece ? piece.text : '',
    );
  return [...(from === 0 ? ['^'] : []), ...words].join(' ').split(' ').slice(-LONGEST_PHRASE).join(' ');
}

/** Words that belong to certain figures stand with these, and figures that need a word have it. */
export const keepsWordsWithTheirFigures: Rule = (pieces, { kind }) =>
  clausesOf(pieces).every((clause) => {
    const roles = clause.flatMap((piece) => (piece.kind === 'FIGURE' ? piece.role : []));
    const phrases = clause.filter((piece) => piece.kind === 'PHRASE');
    const named = Object.entries(NAMED[kind] ?? {});
    const areNamed = named.every(([role, claim]) => !roles.includes(role) || phrases.some((one) => claims(one, claim)));
    return areNamed && phrases.every((phrase) => isTiedTo(roles, phrase, kind));
  });

function isTiedTo(roles: readonly string[], { held }: Phrase, kind: Offer['kind']): boolean {
  const ties = TIED[kind] ?? {};
  return held.some((reading) =>
    reading.every((claim) => {
      const allowed = ties[claim];
      return !allowed || (roles.length > 0 && roles.every((role) => allowed.includes(role)));
    }),
  );
}

const LEVELS: ReadonlySet<Place> = new Set(['LEVEL', 'RANKED', 'ODD', 'NEXT']);

/**
 * A level is none of a difference or a share: after a noun such as "increase" it stands where a figure, a name or that noun leads on to it
 * ("an increase from A to B"), or where another clause begins with a name.
 */
export const tellsLevelsFromDifferences: Rule = (pieces, offer, vocabulary) =>
  pieces.every((piece, index) => {
    const isLevel = piece.kind === 'FIGURE' && LEVELS.has(offer.figures[piece.role]?.place ?? 'STEP');
    if (!isLevel) return true;
    const before = pieces.slice(pieces.slice(0, index).findLastIndex(endsSentence) + 1, index);
    if (!before.some(isNoun)) return true;
    const clause = before.slice(before.findLastIndex(endsClause) + 1);
    return leadsOn(before, vocabulary) || (clause[0]?.kind === 'NAME' && !clause.some(isNoun));
  });

const endsSentence = (piece: Piece): boolean => piece.kind === 'MARK' && ['.', ';'].includes(piece.text);
const isNoun = (piece: Piece): boolean =>
  piece.kind === 'PHRASE' && piece.held.length > 0 && piece.held.every((reading) => reading.includes('NOUN'));

function leadsOn(before: readonly Piece[], { onward }: Vocabulary): boolean {
  const [from, last] = before.slice(-2);
  if (last?.kind !== 'PHRASE' || !onward.has(last.key) || !from) return false;
  return from.kind === 'FIGURE' || from.kind === 'NAME' || isNoun(from);
}

const TURNS = ['UP', 'DOWN', 'SAME'] as const;

/** No difference rises or falls: "the growth rose" tells of another one than was found. */
export const letsNoDifferenceMove: Rule = (pieces) =>
  clausesOf(pieces).every((clause) => {
    const noun = clause.findIndex(isNoun);
    return noun < 0 || !clause.slice(noun + 1).some((piece) => piece.kind === 'PHRASE' && moves(piece));
  });

const moves = ({ held }: Phrase): boolean =>
  held.length > 0 && held.every((reading) => !reading.includes('NOUN') && TURNS.some((turn) => reading.includes(turn)));

/** What went against the whole has no "decline" of its own in the same breath: "slowed the decline" would be read of the whole. */
export const tellsWholeFromPart: Rule = (pieces, { claims: all, direction }) => {
  const isOwn = (reading: readonly Claim[]) => reading.includes('NOUN') && reading.includes(direction as 'UP');
  const isOnlyOwn = (piece: Piece) => piece.kind === 'PHRASE' && piece.held.length > 0 && piece.held.every(isOwn);
  return !all.has('AGAINST') || !pieces.some(isOnlyOwn);
};
