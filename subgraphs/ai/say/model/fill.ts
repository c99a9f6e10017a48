import type { FigureBook } from '../../evidence/figure-book.ts';
import type { Vocabulary } from './compiled.ts';
import type { Offer } from './offer.ts';
import { clausesOf, endsClause, type Piece } from './pieces.ts';
import type { Placing } from './places.ts';
import { tailOf } from './rules.ts';

/** A verified sentence with the slots of the answer in place of roles; each figure gets the label that tells what it is. */
export function fill(pieces: readonly Piece[], offer: Offer, book: FigureBook, vocabulary: Vocabulary): string {
  const written = pieces.map((piece, index) => {
    if (piece.kind === 'FIGURE') return figureAt(index, pieces, offer, book, vocabulary);
    if (piece.kind === 'NAME') return `[[${offer.names[piece.role]}]]`;
    return piece.text;
  });
  const text = written
    .map((one, index) => (isClose(pieces, index) ? one : ` ${one}`))
    .join('')
    .trim();
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What stands close to what is before it. */
function isClose(pieces: readonly Piece[], index: number): boolean {
  const [piece, before] = [pieces[index], pieces[index - 1]];
  if (before?.kind === 'MARK' && before.text === '(') return true;
  if (piece?.kind === 'PHRASE') return piece.key === "'s";
  return piece?.kind === 'MARK' && piece.text !== '(';
}

function figureAt(index: number, pieces: readonly Piece[], offer: Offer, book: FigureBook, words: Vocabulary): string {
  const piece = pieces[index];
  const placed = piece?.kind === 'FIGURE' ? offer.figures[piece.role] : undefined;
  if (!placed) throw new Error('A figure that the finding has not was let through.');
  const id = isSaidWithoutSign(index, pieces, offer, words) ? withoutSign(placed.id, book) : placed.id;
  const label = labelOf(placed, offer, pieces.slice(index + 1), words);
  return `{{${id}}}${label && ` ${label}`}`;
}

function labelOf({ label }: Placing, { names }: Offer, after: readonly Piece[], words: Vocabulary): string {
  if (label === undefined) return '';
  if (label === 'LATEST') return `(${words.latest})`;
  if (typeof label === 'object') return names[label.name] ? `([[${names[label.name]}]])` : '';
  const part = label === 'OF_THE_CHANGE' ? words.ofTheChange : words.ofTheWhole;
  const said = after
    .slice(0, 5)
    .map((piece) => (piece.kind === 'NAME' ? `[${piece.role}]` : 'key' in piece ? piece.key : '.'));
  const isSaid = said.some((_, last) => part.said.has(said.slice(0, last + 1).join(' ')));
  return isSaid ? '' : part.label;
}

/** "fell by 12 %", not "fell by -12 %": where a word of the clause says which way it went, the sign would say it again. */
function isSaidWithoutSign(index: number, pieces: readonly Piece[], offer: Offer, { sized }: Vocabulary): boolean {
  const piece = pieces[index];
  const place = piece?.kind === 'FIGURE' ? offer.figures[piece.role]?.place : undefined;
  if (place !== 'STEP' && place !== 'ADDED') return false;
  const before = pieces.slice(0, index);
  const clause = before.slice(before.findLastIndex(endsClause) + 1);
  if (clause.slice(-2).some((one) => turns(one, offer))) return true;
  const whole = clausesOf(pieces).find((one) => one.includes(piece as Piece)) ?? [];
  return [...sized].some((word) => ` ${tailOf(before)}`.endsWith(` ${word}`)) && whole.some((one) => turns(one, offer));
}

const turns = (piece: Piece, { direction }: Offer): boolean =>
  piece.kind === 'PHRASE' && piece.readings.some((reading) => reading.includes(direction as 'UP'));

/** The size of a difference, as a figure that can be proven like all others. */
function withoutSign(id: string, book: FigureBook): string {
  const figure = book.figures.find((one) => one.id === id);
  if (!figure || figure.value === null) return id;
  const { name, unit, currency, metric, value } = figure;
  const kind = { unit, ...(currency && { currency }), ...(metric && { metric }) };
  return book.derive(value < 0 ? { by: 'NEGATION', of: [id] } : { by: 'SUM', of: [id] }, name, kind);
}
