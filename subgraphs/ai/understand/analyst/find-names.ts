import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Words } from '#kernel/metrics/words';
import { fold } from './fold.ts';
import { isSlipOf } from './likeness.ts';
import { longest, overlaps, type Span } from './spans.ts';

/** A thing of the catalogue that a question names, and where. */
export interface Named<T> extends Span {
  thing: T;
  /** True when it is spelt as it is called. */
  isExact: boolean;
  /** True for one of two pieces that make a name together. */
  isPair?: boolean;
}

interface Found extends Span {
  isExact: boolean;
  /** True for one of two pieces that make a name together. */
  isPair?: boolean;
}

interface Token extends Span {
  word: string;
  isElse?: boolean;
}

/** The words of a text with their places. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}%&'.-]+/gu)].map(({ 0: word, index }) => ({
    word: word.replace(/[.'-]+$/, ''),
    start: index,
    end: index + word.length,
  }));
}

/**
 * Everything that a name or synonym of which stands in the text, in whatever language; the longest wins, slips are forgiven but of
 * words that mean something else.
 */
export function findNames<T extends { name: string; words: Words }>(
  text: string,
  things: readonly T[],
  meansElse: readonly Span[] = [],
): Named<T>[] {
  const tokens = tokensOf(text).map((token) => ({ ...token, isElse: meansElse.some((one) => overlaps(one, token)) }));
  const found = things.flatMap((thing) =>
    phrasesOf(thing).flatMap((phrase) => placesOf(tokens, phrase).map((span) => ({ ...span, thing }))),
  );
  const certainty = ({ isPair, isExact }: Found) => (isPair ? 2 : isExact ? 1 : 0);
  return longest(found.toSorted((a, b) => certainty(b) - certainty(a)));
}

const known = new WeakMap<object, string[][]>();

/** The names of a thing, each as its folded words. */
export function phrasesOf(thing: { name: string; words: Words }): string[][] {
  const phrases =
    known.get(thing) ?? [thing.name, ...Object.values(thing.words).flat()].map((phrase) => fold(phrase).split(' '));
  known.set(thing, phrases);
  return phrases;
}

/** The farthest that two pieces of one name stand apart: "units do we have in stock". */
const FARTHEST = 6;

/** Where a phrase stands, as a whole or in the two pieces around its "…"; with both pieces it is more certain than any shorter name. */
function placesOf(tokens: readonly Token[], phrase: readonly string[]): Found[] {
  const gap = phrase.indexOf('…');
  if (gap < 0) return places(tokens, phrase);
  const ends = places(tokens, phrase.slice(gap + 1));
  return places(tokens, phrase.slice(0, gap)).flatMap((head) => {
    const between = (tail: Span) => tokens.filter(({ start, end }) => start >= head.end && end <= tail.start).length;
    const tail = ends.find((one) => one.start > head.end && between(one) <= FARTHEST);
    return tail ? [head, tail].map((piece) => ({ ...piece, isExact: true, isPair: true })) : [];
  });
}

function places(tokens: readonly Token[], phrase: readonly string[]): Found[] {
  return tokens.flatMap((first, index) => {
    const run = tokens.slice(index, index + phrase.length);
    const last = run.at(-1);
    const matches =
      run.length === phrase.length && run.every(({ word, isElse }, at) => isForm(word, phrase[at] ?? '', !isElse));
    const isExact = run.every(({ word }, at) => word === phrase[at]);
    return matches && last ? [{ start: first.start, end: last.end, isExact }] : [];
  });
}

/** The word itself, its plural, or a slip of either. */
export function isForm(word: string, meant: string, mayBeSlip = true): boolean {
  if (word === meant) return true;
  if (mayBeSlip && (isSlipOf(word, meant) || (meant.length > 5 && isSlipOf(word, `${meant}s`)))) return true;
  return (
    meant.length > 2 &&
    ENDINGS.some((ending) => word === meant + ending || (meant.endsWith('y') && word === `${meant.slice(0, -1)}ies`))
  );
}

const ENDINGS = ['s', 'es', 'e', 'n', 'en', 'er', 'ern'];

/** Every dimension of the catalogue once, with the metrics that have it. */
export function dimensionsOf(catalogue: readonly CatalogueEntry[]): CatalogueEntry['dimensions'] {
  const byKey = new Map<string, CatalogueEntry['dimensions'][number]>();
  for (const dimension of catalogue.flatMap(({ dimensions }) => dimensions)) {
    const seen = byKey.get(dimension.key);
    byKey.set(dimension.key, seen ? { ...seen, words: merged(seen.words, dimension.words) } : dimension);
  }
  return [...byKey.values()];
}

function merged(one: Words, other: Words): Words {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Words>;
  return Object.fromEntries(
    [...languages].map((language) => [language, [...new Set([...(one[language] ?? []), ...(other[language] ?? [])])]]),
  );
}
