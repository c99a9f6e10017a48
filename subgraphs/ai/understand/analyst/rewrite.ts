import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { CompanyCalendar } from './calendar.ts';
import { withEnglishCountries } from './countries.ts';
import { findNames, isForm, phrasesOf, tokensOf } from './find-names.ts';
import { MONTH_TAIL } from './find-periods.ts';
import { fold, words } from './fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { isShortSlipOf, isSlipOf } from './likeness.ts';
import { respell } from './respell.ts';
import { isSteering } from './steering.ts';

const SHORTEST = 3;
const SHORT = 4;

/** A question as it is read: folded, slips of steering words mended, years and countries called by one name each. */
export function rewrite(
  question: string,
  lexicon: Lexicon,
  calendar: CompanyCalendar,
  catalogue: readonly CatalogueEntry[],
  isDayFirst: boolean,
): string {
  const same = Object.entries(lexicon.sameAs);
  const plain = same.reduce(
    (left, [said, meant]) => left.replaceAll(words(said, 'gu'), meant),
    fold(respell(asking(question, catalogue), isDayFirst)),
  );
  const mended = apart(mend(plain, lexicon, catalogue), lexicon, catalogue);
  return withEnglishCountries(withYears(mended, lexicon, calendar), lexicon);
}

/** The sentences that ask, without those that only lead up to them: "I am writing the report." Whatever may name something stays. */
function asking(question: string, catalogue: readonly CatalogueEntry[]): string {
  const sentences = question.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const isAbout = (sentence: string) =>
    /\d|[?]|(?<=\s)(?!I\b)\p{Lu}/u.test(sentence) || findNames(fold(sentence), catalogue).length > 0;
  const kept = sentences.filter(isAbout);
  return kept.length > 0 ? kept.join(' ') : question;
}

/** Slips in words of the calendar and of comparing; what is a word of the catalogue stays. */
function mend(text: string, lexicon: Lexicon, catalogue: readonly CatalogueEntry[]): string {
  const named = new Set(
    catalogue.flatMap((entry) => [entry, ...entry.dimensions].flatMap((thing) => phrasesOf(thing).flat())),
  );
  const isKnown = (word: string) =>
    word.length < SHORTEST ||
    lexicon.months.some((month) => word.startsWith(month)) ||
    lexicon.spelling.includes(word) ||
    named.has(word) ||
    isSteering(word, lexicon);
  return tokensOf(text)
    .filter(({ word }) => !isKnown(word))
    .toReversed()
    .reduce((left, { word, start }) => {
      const near = lexicon.spelling.filter((one) => one[0] === word[0] && isNearly(word, one));
      const plain = word.replaceAll(/([aou])e/g, '$1'); // "Umsaetze" of whoever has no umlauts
      const isPlain = plain !== word && (isSteering(plain, lexicon) || [...named].some((one) => isForm(plain, one)));
      const meant = isPlain ? [plain] : near;
      return meant.length === 1 ? left.slice(0, start) + meant[0] + left.slice(start + word.length) : left;
    }, text);
}

/** Compounds of a figure's name and a steering word in two words: "Umsatzwachstum", "Jahresumsatz". */
function apart(
  text: string,
  { growth, trend, forecast, share, top, bottom }: Lexicon,
  catalogue: readonly CatalogueEntry[],
): string {
  const names = catalogue.flatMap((entry) =>
    phrasesOf(entry).flatMap(([word = '', ...more]) => (more.length === 0 && word.length > SHORT ? word : [])),
  );
  const isCalled = (word: string) => names.includes(word);
  const any = [...new Set(names)].toSorted((a, b) => b.length - a.length).join('|');
  const steering = [growth, trend, forecast, share, top, bottom].join('|');
  return text
    .replaceAll(
      words(`(?<name>${any})s?(?<steering>${steering}|zahl(?:en)?|werte?|summe|betrage?)`, 'gu'),
      (whole, ...match) => (isCalled(whole) ? whole : `${match.at(-1).name} ${match.at(-1).steering}`),
    )
    .replaceAll(words(`(?:jahres|quartals|monats|wochen|tages|gesamt)(?<name>${any})`, 'gu'), '$<name>');
}

const isNearly = (word: string, meant: string): boolean =>
  word.length <= SHORT
    ? isShortSlipOf(word, meant)
    : isSlipOf(word, meant) && Math.abs(word.length - meant.length) <= 1;

/** "Q3 last year" and "FY25" with the year's own number. */
function withYears(text: string, { lastYear, thisYear, months, units }: Lexicon, calendar: CompanyCalendar): string {
  const year = Number(calendar.current('YEAR').from.slice(0, 4));
  const part = `(?:q ?[1-4]|h[12]|${months.map((month) => `${month}(?:${MONTH_TAIL})?`).join('|') || 'thang \\d+'}|(?:\\d\\.|\\p{L}+) (?:${units.QUARTER}|${units.HALF}|half)|(?:${units.QUARTER}) (?:\\d|i+v?))`;
  const at = (said: string) => words(`(?<=(?<![\\p{L}\\p{N}])${part}(?: of| in| im| cua)?,? )(?:${said})`, 'gu');
  const inPart = (said: string) =>
    words(`(?<=(?:${units.MONTH}|${units.QUARTER}|${units.WEEK}|${units.DAY}) (?:of|in|von|cua)? ?)(?:${said})`, 'gu');
  return text
    .replace(inPart(lastYear), String(year - 1))
    .replace(/(?<![\p{L}\p{N}])fy ?'?(\d\d)(?![\d/])/gu, '20$1')
    .replace(at(lastYear), String(year - 1))
    .replace(at(thisYear), String(year));
}
