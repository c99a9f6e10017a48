import type { Claim } from './claims.ts';
import { LONGEST_PHRASE, type Vocabulary } from './compiled.ts';
import type { Token } from './lex.ts';

/** Words that belong together, with the readings of them that are true of the finding. */
export interface Phrase {
  kind: 'PHRASE';
  text: string;
  /** In lower case, as vocabularies have it. */
  key: string;
  /** Every reading, and those of which all claims are true. */
  readings: readonly (readonly Claim[])[];
  held: readonly (readonly Claim[])[];
}

export type Piece = Phrase | Exclude<Token, { kind: 'WORD' }>;

/** Groups words to the longest phrases that the vocabulary has; undefined when it lacks one. */
export function piecesOf(
  tokens: readonly Token[],
  claims: ReadonlySet<Claim>,
  { readings }: Vocabulary,
): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token?.kind !== 'WORD') {
      if (token) pieces.push(token);
      at += 1;
      continue;
    }
    const run = wordsFrom(tokens, at);
    const length = run.findLastIndex((_, last) => readings.has(keyOf(run.slice(0, last + 1)))) + 1;
    if (length === 0) return undefined;
    const words = run.slice(0, length);
    const known = readings.get(keyOf(words)) ?? [];
    const held = known.filter((reading) => reading.every((claim) => claims.has(claim)));
    pieces.push({ kind: 'PHRASE', text: words.join(' '), key: keyOf(words), readings: known, held });
    at += length;
  }
  return pieces;
}

const keyOf = (words: readonly string[]): string => words.join(' ').toLowerCase();

function wordsFrom(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (const token of tokens.slice(at, at + LONGEST_PHRASE)) {
    if (token.kind !== 'WORD') break;
    words.push(token.text);
  }
  return words;
}

/** The pieces between the marks and words that begin another clause. */
export function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [[]];
  for (const piece of pieces) {
    if (endsClause(piece)) clauses.push([]);
    else clauses.at(-1)?.push(piece);
  }
  return clauses.filter(({ length }) => length > 0);
}

/** A colon introduces what belongs to what stands before it. */
export const endsClause = (piece: Piece): boolean =>
  (piece.kind === 'MARK' && piece.text !== ':') || (piece.kind === 'PHRASE' && claims(piece, 'JOIN'));

/** Whether a phrase can say something that is true of the finding. */
export const claims = ({ held }: Phrase, claim: Claim): boolean => held.some((reading) => reading.includes(claim));
