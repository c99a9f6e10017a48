import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { NamedMetric, Refusal } from '../../plan/refusal.ts';
import { tokensOf } from './find-names.ts';
import { fold } from './fold.ts';
import { likeness } from './likeness.ts';
import type { Reading } from './read-question.ts';
import { without } from './spans.ts';

const NEAREST = 3;
const LONGEST = 80;
const BUSINESS =
  /(?<!\p{L})(our|we|us|company|business|rate|margin|cost|costs|profit|cash|employees?|staff|headcount|budget|number of|how many|how much|average|total|unser\w*|wir|firma|unternehmen|quote|kosten|mitarbeiter|wie viele?|anzahl|durchschnitt|chung ta|cong ty|chi phi|nhan vien|bao nhieu|ty le|so luong|trung binh)(?!\p{L})/u;

/** Why a question names no figure that there is: a figure that nobody measures, or no question about the business at all. */
export function noMetric(question: string, reading: Reading, catalogue: readonly CatalogueEntry[]): Refusal {
  const { text, periods, by, understood, lexicon } = reading;
  const { anchor } = reading.calendar;
  const isTimely = periods.some(({ from, to }) => from !== to || from !== anchor);
  const isBusiness = isTimely || by !== undefined || BUSINESS.test(text) || reading.says(lexicon.growth);
  if (!isBusiness) return { kind: 'NOT_BUSINESS' };
  const common = new Set(lexicon.common);
  const left = tokensOf(without(text, understood)).filter(({ word }) => !common.has(word) && word.length > 2);
  const said = left.map(({ word }) => word).join(' ') || question.trim().slice(0, 80);
  return { kind: 'NO_SUCH_METRIC', said, nearest: nearestMetrics(said, catalogue) };
}

/** A figure that is not measured, though one like it is. */
export function noSuchMetric(said: string, catalogue: readonly CatalogueEntry[], near?: CatalogueEntry): Refusal {
  return { kind: 'NO_SUCH_METRIC', said: said.slice(0, LONGEST), nearest: nearestMetrics(said, catalogue, near) };
}

/** The figures whose names are most alike; one that is certainly near comes first. */
export function nearestMetrics(
  said: string,
  catalogue: readonly CatalogueEntry[],
  certain?: CatalogueEntry,
): NamedMetric[] {
  const nearest = catalogue
    .filter((entry) => entry !== certain)
    .map((entry) => ({ entry, alike: Math.max(...namesOf(entry).map((name) => likeness(fold(name), said))) }))
    .toSorted((a, b) => b.alike - a.alike);
  const entries = [...(certain ? [certain] : []), ...nearest.map(({ entry }) => entry)];
  return entries.slice(0, NEAREST).map(({ key, name }) => ({ key, name }));
}

/** A figure that cannot be taken apart or narrowed as asked. */
export function notApart({ dimensions }: CatalogueEntry, said: string): Refusal {
  return { kind: 'NO_SUCH_MEMBER', said, nearest: dimensions.map(({ name }) => name) };
}

const namesOf = ({ name, words }: CatalogueEntry): string[] => [name, ...Object.values(words).flat()];
