import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import type { Language } from '../planner.ts';
import { CompanyCalendar } from './calendar.ts';
import { dimensionsOf, findNames, type Named } from './find-names.ts';
import { type FoundPeriod, findPeriods } from './find-periods.ts';
import { fold, words } from './fold.ts';
import { joinPeriods } from './join-periods.ts';
import { LEXICONS, type Lexicon } from './lexicon/lexicon.ts';
import { type Span, without } from './spans.ts';

type Dimension = CatalogueEntry['dimensions'][number];

/** What stands in a question, before anybody decides what it means. */
export interface Reading {
  text: string;
  lexicon: Lexicon;
  calendar: CompanyCalendar;
  periods: FoundPeriod[];
  /** A dimension that figures are to be taken apart by. */
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
): Reading {
  const lexicon = LEXICONS[language];
  const calendar = new CompanyCalendar(calendarOf);
  const text = fold(question);
  const periods = joinPeriods(text, findPeriods(text, language, calendar), lexicon, calendar);
  const afterPeriods = without(text, periods);
  const by = findDimension(afterPeriods, catalogue, lexicon);
  const afterBy = by ? without(afterPeriods, [by]) : afterPeriods;
  const metrics = findNames(afterBy, catalogue);
  const rest = without(afterPeriods, metrics);
  return {
    text,
    lexicon,
    calendar,
    periods,
    by,
    metrics,
    rank: findRank(afterPeriods, lexicon),
    understood: [...periods, ...(by ? [by] : []), ...metrics],
    says: (pattern) => words(pattern).test(rest),
  };
}

/** A dimension counts as one where it follows "by", "which", "top 5" and their like; otherwise its name may be a figure's. */
function findDimension(
  text: string,
  catalogue: readonly CatalogueEntry[],
  lexicon: Lexicon,
): Named<Dimension> | undefined {
  const named = findNames(text, dimensionsOf(catalogue));
  const lead = words(
    `(?:${lexicon.by}|${lexicon.ranking}|${lexicon.top}|${lexicon.bottom})(?: (?:\\d+|${lexicon.numbers.join('|')}|our|the|my|unsere[rn]?|die|der|den|cua|cac|nhung))*$`,
  );
  const isLed = ({ start }: Span) => lead.test(text.slice(0, start).trimEnd());
  const isAsked = ({ end }: Span) => words(`^(?:nao|ai)`).test(text.slice(end).trimStart()); // "khách hàng nào": which comes after
  return named.find((one) => isLed(one) || isAsked(one));
}

function findRank(text: string, lexicon: Lexicon): AnalysisPlan['rank'] {
  const number = `(?<count>\\d{1,2}|${lexicon.numbers.join('|')})`;
  const counted =
    words(`(?:(?<bottom>${lexicon.bottom})|(?:${lexicon.top})) ${number}`).exec(text)?.groups ??
    words(`${number} (?:\\p{L}+ ){0,2}(?:(?<bottom>${lexicon.bottom})|(?:${lexicon.top}))`).exec(text)?.groups;
  if (counted)
    return {
      from: counted.bottom ? 'BOTTOM' : 'TOP',
      count: Math.min(50, Math.max(1, countOf(counted.count, lexicon))),
    };
  if (words(lexicon.bottom).test(text)) return { from: 'BOTTOM', count: 10 };
  return words(lexicon.top).test(text) || words(lexicon.ranking).test(text) ? { from: 'TOP', count: 10 } : undefined;
}

function countOf(text = '10', { numbers }: Lexicon): number {
  return Number(text) || numbers.findIndex((number) => new RegExp(`^(?:${number})$`).test(text)) + 1 || 10;
}
