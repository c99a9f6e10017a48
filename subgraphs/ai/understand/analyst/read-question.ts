import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import type { Language } from '../planner.ts';
import { CompanyCalendar } from './calendar.ts';
import { dimensionsOf, findNames, type Named } from './find-names.ts';
import { type FoundPeriod, findPeriods } from './find-periods.ts';
import { findRank } from './find-rank.ts';
import { words } from './fold.ts';
import { joinPeriods } from './join-periods.ts';
import type { CalendarUnit, Lexicon } from './lexicon/lexicon.ts';
import { LEXICONS } from './lexicon/lexicon.ts';
import { nounsOf, sideNamesOf } from './nouns-of.ts';
import { rewrite } from './rewrite.ts';
import { overlaps, type Span, without } from './spans.ts';
import { steeringIn } from './steering.ts';

type Dimension = CatalogueEntry['dimensions'][number];

/** What stands in a question, before anybody decides what it means. */
export interface Reading {
  text: string;
  language: Language;
  lexicon: Lexicon;
  calendar: CompanyCalendar;
  periods: FoundPeriod[];
  /** Of a follow-up that only steps back from the days before: "and the year before?" */
  stepsBack: CalendarUnit | undefined;
  /** True when the only period that is named is what something is held against: "than last year". */
  isOnlyAgainst: boolean;
  /** The dimensions that figures are to be taken apart by. */
  dimensions: Named<Dimension>[];
  /** The first of them. */
  by: Named<Dimension> | undefined;
  metrics: Named<CatalogueEntry>[];
  rank: AnalysisPlan['rank'];
  /** Everything that was understood; what is left is a name of the company's, or nothing that we know. */
  understood: Span[];
  /** Whether words of a kind stand in it. */
  says(pattern: string): boolean;
}

/** Reads a question by the words of its language and of the catalogue. */
export function readQuestion(
  question: string,
  language: Language,
  catalogue: readonly CatalogueEntry[],
  calendarOf: ConstructorParameters<typeof CompanyCalendar>[0],
  locale: string = language,
): Reading {
  const lexicon = LEXICONS[language];
  const calendar = new CompanyCalendar(calendarOf);
  const text = rewrite(question, lexicon, calendar, catalogue, isDayFirst(locale));
  const periods = joinPeriods(text, findPeriods(text, language, calendar), lexicon, calendar);
  const afterPeriods = without(text, periods);
  const whole = wholeNames(afterPeriods, catalogue, lexicon);
  const dimensions = findDimensions(afterPeriods, catalogue, lexicon).filter(
    (one) => !whole.some((name) => overlaps(name, one)),
  );
  const named = findNames(without(afterPeriods, dimensions), catalogue, meansElse(text, lexicon));
  const metrics = nounsOf(named, text, catalogue, lexicon);
  const rest = without(afterPeriods, [...metrics, ...named.filter(({ isPair }) => isPair)]);
  return {
    text,
    language,
    lexicon,
    calendar,
    periods,
    stepsBack: stepBackIn(text, lexicon),
    isOnlyAgainst: periods.length === 1 && isLedBy(text, periods, lexicon),
    dimensions,
    by: dimensions[0],
    metrics,
    rank: findRank(without(afterPeriods, whole), lexicon),
    understood: [...periods, ...dimensions, ...metrics, ...sideNamesOf(named, metrics, text, catalogue, lexicon)],
    says: (pattern) => words(pattern).test(rest),
  };
}

/** Words that are no slips of a figure's name: "excluding tax" is not "including tax". */
const meansElse = (text: string, lexicon: Lexicon): Span[] => [
  ...steeringIn(text, lexicon),
  ...[...text.matchAll(words(lexicon.without, 'gu'))].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  })),
];

/** The reading once the company's own names are known: words in names mean nothing else. */
export function knowingNames(reading: Reading, names: readonly Span[], dimensions: readonly Dimension[]): Reading {
  if (names.length === 0) return reading;
  const rest = without(reading.text, [...reading.periods, ...reading.metrics, ...names]);
  const kinds = findNames(without(rest, reading.understood), dimensions); // "in the Rotterdam warehouse"
  return {
    ...reading,
    rank: findRank(without(rest, reading.periods), reading.lexicon),
    understood: [...reading.understood, ...names, ...kinds],
    says: (pattern) => words(pattern).test(rest),
  };
}

/** Where dates are written with the month first. */
function isDayFirst(locale: string): boolean {
  const { language, region } = new Intl.Locale(locale).maximize();
  return !(language === 'en' && region === 'US');
}

const STEPS: readonly CalendarUnit[] = ['YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY'];

function stepBackIn(text: string, { stepBack, units, again }: Lexicon): CalendarUnit | undefined {
  return STEPS.find((unit) =>
    new RegExp(`^(?:(?:${again}) )?(?:${stepBack.replaceAll('{unit}', `(?:${units[unit]})`)})$`, 'u').test(text),
  );
}

function isLedBy(text: string, [period]: readonly FoundPeriod[], { against }: Lexicon): boolean {
  return !!period && words(`(?:${against})(?: the| den| dem)?$`).test(text.slice(0, period.start).trimEnd());
}

/** "Who bought" asks for customers by itself. */
const WHO = /^(?:who|wer|ai) /;

/** "How do our channels perform" takes apart by channels. */
const HOW_DO =
  /(?:^| )(?:how (?:do|did|are|have)|wie schneiden)(?: (?:the|our|all|different|various|die|unsere|sales)){0,2} ?$/;
const DO = /^s? (?:compare(?! (?:to|with))|stack up|perform|do(?:ing)?|fare|ab)(?!\p{L})/u;

/**
 * Names of figures in which a dimension is named, too: the "share of the largest customer" is neither a ranking nor one by customer. But
 * the "top 5 active customers" are customers.
 */
function wholeNames(text: string, catalogue: readonly CatalogueEntry[], lexicon: Lexicon): Named<CatalogueEntry>[] {
  const dimensions = findNames(text, dimensionsOf(catalogue));
  const small = `\\d+|${lexicon.numbers.join('|')}|${lexicon.small}`;
  const lead = words(
    `(?:${lexicon.ranking}|${lexicon.top}|${lexicon.bottom})(?: (?:${small}))*$|(?:\\d+|${lexicon.numbers.slice(1).join('|')})$`,
  );
  return findNames(text, catalogue).filter(
    (name) =>
      name.isExact &&
      dimensions.some((one) => overlaps(one, name) && one.end - one.start < name.end - name.start) &&
      !lead.test(text.slice(0, name.start).trimEnd()),
  );
}

/** A dimension counts as one where it follows "by", "which", "top 5" and their like; otherwise its name may be a figure's. */
function findDimensions(text: string, catalogue: readonly CatalogueEntry[], lexicon: Lexicon): Named<Dimension>[] {
  const named = findNames(text, dimensionsOf(catalogue)).filter(
    ({ start, end }) => !lexicon.common.includes(text.slice(start, end)), // "waren" is no goods
  );
  const small = `\\d+|${lexicon.numbers.join('|')}|${lexicon.small}`;
  const lead = words(
    `(?:(?:${lexicon.stepped}) and|${lexicon.by}|${lexicon.ranking}|${lexicon.top}|${lexicon.bottom}|(?:${lexicon.share})(?: of)?)(?: (?:${small}))*(?: \\p{L}+(?:ing|able|ed|ste[nrs]?|sten|ant|ent|ful|ive|ous))?$`,
  );
  const isLed = ({ start, end }: Span) => lead.test(text.slice(0, start).trimEnd()) || WHO.test(text.slice(start, end));
  const isAsked = ({ end }: Span) => words(`^(?:nao|ai)`).test(text.slice(end).trimStart()); // "khách hàng nào": which comes after
  const isHeld = ({ start, end }: Span) => HOW_DO.test(text.slice(0, start)) && DO.test(text.slice(end));
  const isRanked = ({ end }: Span) => words(`^(?:${lexicon.rankedAfter})`).test(text.slice(end).trimStart());
  const isOrdered = words(`${lexicon.top}|${lexicon.bottom}`).test(text);
  const counted = words(`(?:\\d{1,2}|${lexicon.numbers.slice(1).join('|')})$`); // "3 regions with the least sales"
  const isCounted = ({ start }: Span) => isOrdered && counted.test(text.slice(0, start).trimEnd());
  const led = named.filter((one) => isCounted(one) || isLed(one) || isAsked(one) || isRanked(one) || isHeld(one));
  const joined = named.filter(({ start }, index) => {
    const before = named[index - 1];
    return (
      before && led.includes(before) && /^ ?(?:and|und|va|x|by|,|\/) ?(?:by )?$/.test(text.slice(before.end, start))
    );
  });
  return named.filter((one) => led.includes(one) || joined.includes(one));
}
