import type { PlanFilter } from '../../plan/analysis-plan.ts';
import type { FoundMember } from '../planner.ts';
import { tokensOf } from './find-names.ts';
import { fold, words } from './fold.ts';
import { likeness } from './likeness.ts';
import type { Reading } from './read-question.ts';
import { overlaps, type Span, without } from './spans.ts';

/** Names of the company's in a question, and words that should be one and are none. */
export interface Members {
  filters: PlanFilter[];
  /** A name after "in", "for" or "from" that nobody bears. */
  unknown: string | undefined;
  understood: Span[];
}

const CERTAIN = 0.75;
const PREPOSITIONS = new Set([
  'in',
  'for',
  'from',
  'of',
  'at',
  'with',
  'fur',
  'bei',
  'von',
  'aus',
  'o',
  'tai',
  'cua',
  'cho',
  'only',
  'nur',
  'about',
  'mit',
]);
const SMALL = new Set([
  'the',
  'a',
  'an',
  'our',
  'us',
  'we',
  'all',
  'each',
  'every',
  'total',
  'terms',
  'this',
  'that',
  'it',
  'them',
  'der',
  'die',
  'das',
  'dem',
  'den',
  'uns',
  'unser',
  'unsere',
  'unserem',
  'unseren',
  'allen',
  'ein',
  'eine',
  'chung',
  'ta',
  'toi',
  'cac',
  'me',
  'my',
  'company',
  'business',
  'firma',
  'unternehmen',
  'cong',
  'ty',
  'customers',
  'kunden',
  'sales',
  'last',
  'year',
  'detail',
  'general',
  'percent',
]);

/** Finds the members that a question names among those that resemble its words. */
export function findMembers(
  reading: Reading,
  candidates: readonly FoundMember[],
  dimensions: readonly string[],
): Members {
  const left = without(reading.text, reading.understood);
  const placed = candidates
    .filter(({ by }) => dimensions.includes(by))
    .flatMap((member) => {
      const span = placeOf(member, left);
      return span ? [{ ...member, ...span }] : [];
    })
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || dimensions.indexOf(a.by) - dimensions.indexOf(b.by));
  const kept = placed.filter((one, index) => !placed.slice(0, index).some((other) => overlaps(one, other)));
  const byDimension = Map.groupBy(kept, ({ by }) => by);
  const filters = [...byDimension].map(([by, members]) => ({
    by,
    members: members.map(({ key, label }) => ({ key, label })),
  }));
  return {
    filters,
    understood: kept,
    unknown: kept.length > 0 ? undefined : unknownName(withoutLexicon(left, reading)),
  };
}

/** Where the words of a member's name stand, spelt alike enough. */
function placeOf({ label, likeness: alike }: FoundMember, text: string): Span | undefined {
  const name = fold(label);
  const tokens = tokensOf(text);
  const length = name.split(' ').length;
  const exact = text.indexOf(name);
  const isWhole = exact >= 0 && !/[\p{L}\p{N}]/u.test((text[exact - 1] ?? ' ') + (text[exact + name.length] ?? ' '));
  if (isWhole) return { start: exact, end: exact + name.length };
  if (alike < 0.5) return undefined;
  for (const [index, first] of tokens.entries()) {
    const last = tokens[index + length - 1];
    if (last && likeness(text.slice(first.start, last.end).replaceAll(/\s+/g, ' '), name) >= CERTAIN)
      return { start: first.start, end: last.end };
  }
  return undefined;
}

/** The text without the words that steer a question. */
function withoutLexicon(text: string, { lexicon }: Reading): string {
  const steering = [
    lexicon.drivers,
    lexicon.trend,
    lexicon.forecast,
    lexicon.share,
    lexicon.ranking,
    lexicon.growth,
    lexicon.rows,
    lexicon.versus,
    lexicon.again,
  ];
  return text.replaceAll(words(steering.join('|'), 'gu'), (match) => ' '.repeat(match.length));
}

/** A word after a preposition that means nothing we know: better asked about than ignored. */
function unknownName(text: string): string | undefined {
  const tokens = tokensOf(text);
  for (const [index, { word, start }] of tokens.entries()) {
    const next = tokens[index + 1];
    if (!PREPOSITIONS.has(word) || !next || SMALL.has(next.word) || next.word.length < 3) continue;
    const isNear = text.slice(start + word.length, next.start).trim() === '' && next.start - start - word.length <= 2;
    if (isNear && /^\p{L}/u.test(next.word)) return next.word;
  }
  return undefined;
}
