import type { Language } from '../../understand/planner.ts';
import type { Claim } from './claims.ts';
import type { Place } from './places.ts';
import { LEXES, type Lexis } from './vocabulary/vocabulary.ts';

/** A vocabulary, ready to look words up in. */
export interface Vocabulary {
  letters: RegExp;
  /** All that a word or phrase may claim: one of its readings, each of which claims all in it. */
  readings: ReadonlyMap<string, readonly (readonly Claim[])[]>;
  before: ReadonlyMap<string, ReadonlySet<Place>>;
  sized: ReadonlySet<string>;
  onward: ReadonlySet<string>;
  agents: ReadonlySet<string>;
  of: ReadonlySet<string>;
  per: ReadonlySet<string>;
  hangs: ReadonlySet<string>;
  ofTheChange: { label: string; said: ReadonlySet<string> };
  ofTheWhole: { label: string; said: ReadonlySet<string> };
  latest: string;
}

/** Words of the longest phrase that is looked for. */
export const LONGEST_PHRASE = 7;

const ENDINGS = ['', 'e', 'er', 'es', 'en', 'em'];

/** The entries of a list, with the endings of those that have them written out. */
export function entriesOf(list: string): string[] {
  const entries = list.split(',').map((entry) => entry.trim().normalize('NFC'));
  return entries.flatMap((entry) =>
    entry.endsWith('~') ? ENDINGS.map((ending) => entry.slice(0, -1) + ending) : entry === '' ? [] : [entry],
  );
}

function compile(lexis: Lexis): Vocabulary {
  const readings = new Map<string, (readonly Claim[])[]>();
  for (const [claims, list] of lexis.words) {
    for (const entry of entriesOf(list)) readings.set(entry, [...(readings.get(entry) ?? []), claims]);
  }
  const before = new Map<string, Set<Place>>();
  for (const [place, list] of Object.entries(lexis.before)) {
    for (const entry of entriesOf(list)) before.set(entry, (before.get(entry) ?? new Set()).add(place as Place));
  }
  const set = (list: string) => new Set(entriesOf(list));
  return {
    letters: lexis.letters,
    readings,
    before,
    sized: set(lexis.sized),
    onward: set(lexis.onward),
    agents: set(lexis.agents),
    of: set(lexis.of),
    per: set(lexis.per),
    hangs: set(lexis.hangs),
    ofTheChange: { label: lexis.ofTheChange[0], said: set(lexis.ofTheChange[1]) },
    ofTheWhole: { label: lexis.ofTheWhole[0], said: set(lexis.ofTheWhole[1]) },
    latest: lexis.latest,
  };
}

/** The vocabularies of all languages. */
export const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  en: compile(LEXES.en),
  de: compile(LEXES.de),
  vi: compile(LEXES.vi),
};
