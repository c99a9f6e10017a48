import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Words } from '#kernel/metrics/words';
import { fold } from './fold.ts';
import { isSlipOf } from './likeness.ts';
import { longest, type Span } from './spans.ts';

/** A thing of the catalogue that a question names, and where. */
export interface Named<T> extends Span {
  thing: T;
  /** True when it is spelt as it is called. */
  isExact: boolean;
}

interface Token extends Span {
  word: string;
}

/** The words of a text with their places. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}%&'.-]+/gu)].map(({ 0: word, index }) => ({
    word: word.replace(/[.'-]+$/, ''),
    start: index,
    end: index + word.length,
  }));
}

/** Everything that a name or synonym of which stands in the text, in whatever language; the longest wins, slips are forgiven. */
export function findNames<T extends { name: string; words: Words }>(text: string, things: readonly T[]): Named<T>[] {
  const tokens = tokensOf(text);
  const found = things.flatMap((thing) =>
    phrasesOf(thing).flatMap((phrase) => places(tokens, phrase).map((span) => ({ ...span, thing }))),
  );
  return longest(found.toSorted((a, b) => Number(b.isExact) - Number(a.isExact)));
}

const known = new WeakMap<object, string[][]>();

/** The names of a thing, each as its folded words. */
export function phrasesOf(thing: { name: string; words: Words }): string[][] {
  const phrases =
    known.get(thing) ?? [thing.name, ...Object.values(thing.words).flat()].map((phrase) => fold(phrase).split(' '));
  known.set(thing, phrases);
  return phrases;
}

function places(tokens: readonly Token[], phrase: readonly string[]): (Span & { isExact: boolean })[] {
  return tokens.flatMap((first, index) => {
    const run = tokens.slice(index, index + phrase.length);
    const last = run.at(-1);
    const matches = run.length === phrase.length && run.every(({ word }, at) => isForm(word, phrase[at] ?? ''));
    const isExact = run.every(({ word }, at) => word === phrase[at]);
    return matches && last ? [{ start: first.start, end: last.end, isExact }] : [];
  });
}

/** The word itself, its plural, or a slip of either. */
export function isForm(word: string, meant: string): boolean {
  if (isSlipOf(word, meant) || (meant.length > 5 && isSlipOf(word, `${meant}s`))) return true;
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
