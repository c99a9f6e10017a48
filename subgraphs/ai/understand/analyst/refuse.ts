import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Refusal } from '../../plan/refusal.ts';
import { tokensOf } from './find-names.ts';
import { fold } from './fold.ts';
import { likeness } from './likeness.ts';
import type { Reading } from './read-question.ts';
import { without } from './spans.ts';

const NEAREST = 3;
const BUSINESS =
  /(?<!\p{L})(our|we|us|company|business|rate|margin|cost|costs|profit|cash|employees?|staff|headcount|budget|number of|how many|how much|average|total|unser\w*|wir|firma|unternehmen|quote|kosten|mitarbeiter|wie viele?|anzahl|durchschnitt|chung ta|cong ty|chi phi|nhan vien|bao nhieu|ty le|so luong|trung binh)(?!\p{L})/u;

/** Why a question names no figure that there is: a figure that nobody measures, or no question about the business at all. */
export function noMetric(question: string, reading: Reading, catalogue: readonly CatalogueEntry[]): Refusal {
  const { text, periods, by, understood, lexicon } = reading;
  const isBusiness =
    periods.length > 0 ||
    by !== undefined ||
    BUSINESS.test(text) ||
    reading.says(lexicon.growth) ||
    reading.says(lexicon.forecast);
  if (!isBusiness) return { kind: 'NOT_BUSINESS' };
  const common = new Set(lexicon.common);
  const left = tokensOf(without(text, understood)).filter(({ word }) => !common.has(word) && word.length > 2);
  const said = left.map(({ word }) => word).join(' ') || question.trim().slice(0, 80);
  const nearest = catalogue
    .map((entry) => ({ entry, alike: Math.max(...namesOf(entry).map((name) => likeness(fold(name), said))) }))
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, NEAREST);
  return { kind: 'NO_SUCH_METRIC', said, nearest: nearest.map(({ entry: { key, name } }) => ({ key, name })) };
}

/** A name that nobody of the company's bears. */
export function noSuchMember(said: string): Refusal {
  return { kind: 'NO_SUCH_MEMBER', said, nearest: [] };
}

/** A figure that cannot be taken apart as asked. */
export function notApart({ dimensions }: CatalogueEntry, by: string): Refusal {
  return { kind: 'NO_SUCH_MEMBER', said: by, nearest: dimensions.map(({ name }) => name) };
}

const namesOf = ({ name, words }: CatalogueEntry): string[] => [name, ...Object.values(words).flat()];
