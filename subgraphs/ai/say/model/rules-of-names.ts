import { saysNumber } from '../number-words.ts';
import type { Vocabulary } from './compiled.ts';
import type { Offer } from './offer.ts';
import type { Piece } from './pieces.ts';
import type { Place } from './places.ts';
import { type Rule, tailOf } from './rules.ts';

/** Figures that may stand before what they are of: "With {{current}}, [[metric]] …". */
const LEADS: ReadonlySet<Place> = new Set(['LEVEL', 'EARLIER', 'RANKED', 'ODD']);

/** What is spoken of stands before its figures, so that none can take its place; one may be led in before it. */
export const namesItsSubjectFirst: Rule = (pieces, offer, vocabulary) => {
  const subject = pieces.findIndex((piece) => piece.kind === 'NAME' && piece.role === offer.subjects[0]);
  const early = pieces.slice(0, subject).flatMap(({ kind }, index) => (kind === 'FIGURE' ? index : []));
  const [first] = early;
  return first === undefined || (early.length === 1 && isLedIn(first, pieces, offer, vocabulary));
};

/** The sentence begins with nothing but the words that lead to such a figure. */
function isLedIn(at: number, pieces: readonly Piece[], offer: Offer, { before: known }: Vocabulary): boolean {
  const piece = pieces[at];
  const place = piece?.kind === 'FIGURE' ? offer.figures[piece.role]?.place : undefined;
  const words = tailOf(pieces.slice(0, at));
  return !!place && LEADS.has(place) && [words, words.slice(2)].some((one) => known.get(one)?.has(place));
}

/** Who is said to have done it is named right there; a name that says a number begins its sentence; no two names touch. */
export const placesNames: Rule = (pieces, { names }, { agents }) =>
  pieces.every((piece, index) => {
    const next = pieces[index + 1];
    if (piece.kind === 'PHRASE' && agents.has(piece.key)) return next?.kind === 'NAME' && next.role === 'member';
    if (piece.kind !== 'NAME') return true;
    if (next?.kind === 'NAME') return false;
    return piece.role !== 'member' || !saysNumber(names.member ?? '') || index === 0;
  });

/** Where a member is spoken of, the metric is what it has a part in, and a dimension what it is one of: neither changes places with it. */
export const tellsNamesApart: Rule = (pieces, offer, vocabulary) =>
  offer.subjects[0] !== 'member' ||
  pieces.every((piece, index) => {
    if (piece.kind !== 'NAME') return !isHanging(piece, vocabulary) || hangsOnMember(index, pieces);
    const before = pieces.slice(0, index);
    if (piece.role === 'by') return endsWith(before, vocabulary.per);
    if (piece.role === 'metric')
      return isPartOf(before, offer, vocabulary) || hangs(pieces.slice(index + 1), vocabulary);
    return (
      !isRanked(offer) ||
      ![vocabulary.of, vocabulary.per].some((words) => endsWith(before, words)) ||
      hangs(before.toReversed(), vocabulary)
    );
  });

const isRanked = ({ kind, part }: Offer): boolean =>
  part !== 'RECOMMENDATION' && (kind === 'RANK' || kind === 'CONCENTRATION');

/** "60 % of [[metric]]", and where a language needs no word for that, "60 % [[metric]]". */
function isPartOf(before: readonly Piece[], { figures }: Offer, { of }: Vocabulary): boolean {
  const last = before.at(-1);
  return endsWith(before, of) || (last?.kind === 'FIGURE' && figures[last.role]?.place === 'PART');
}

const isHanging = (piece: Piece, { hangs: verbs }: Vocabulary): boolean =>
  piece.kind === 'PHRASE' && verbs.has(piece.key);

/** Whether a verb such as "depends on" comes before another name does. */
function hangs(pieces: readonly Piece[], vocabulary: Vocabulary): boolean {
  const first = pieces.find((piece) => piece.kind === 'NAME' || isHanging(piece, vocabulary));
  return first?.kind === 'PHRASE';
}

/** It is the metric that hangs, and a member that it hangs on. */
function hangsOnMember(at: number, pieces: readonly Piece[]): boolean {
  const before = pieces.slice(0, at).findLast(({ kind }) => kind === 'NAME');
  const after = pieces.slice(at + 1).find(({ kind }) => kind === 'NAME');
  const isRole = (piece: Piece | undefined, role: string) => piece?.kind === 'NAME' && piece.role === role;
  return (!before || isRole(before, 'metric')) && isRole(after, 'member');
}

function endsWith(before: readonly Piece[], words: ReadonlySet<string>): boolean {
  const tail = tailOf(before).split(' ');
  return tail.some((_, from) => words.has(tail.slice(from).join(' ')));
}
