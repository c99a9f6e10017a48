import type { AnalysisPlan, PlanKind } from '../../plan/analysis-plan.ts';
import { words } from './fold.ts';
import type { CalendarUnit } from './lexicon/lexicon.ts';
import type { Reading } from './read-question.ts';

type Steps = Pick<AnalysisPlan, 'grain' | 'horizon' | 'chart'>;

const GRAINS: readonly Exclude<CalendarUnit, 'HALF'>[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const ADVERBS: Record<(typeof GRAINS)[number], string> = {
  DAY: 'daily|taglich\\w*|hang ngay',
  WEEK: 'weekly|wochentlich\\w*|hang tuan',
  MONTH: 'monthly|monatlich\\w*|hang thang',
  QUARTER: 'quarterly|quartalsweise|hang quy',
  YEAR: 'yearly|annual(?:ly)?|jahrlich\\w*|hang nam',
};
const LONGEST_MONTHS_OF_DAYS = 62;
const USUAL_HORIZON = 3;

/** How long the steps of a series are, how many to look ahead, and which picture was asked for. */
export function decideSteps(
  { text, lexicon, calendar, says }: Reading,
  kind: PlanKind,
  period: AnalysisPlan['period'],
): Steps {
  const chart = (['WATERFALL', 'BAR', 'LINE', 'TABLE'] as const).find((one) => says(lexicon.charts[one]));
  const named = GRAINS.find((grain) =>
    words(`(?:${lexicon.by}|every|each|pro|je|hang|tung) (?:${lexicon.units[grain]})|${ADVERBS[grain]}`).test(text),
  );
  const days = calendar.lengthOf(period);
  const usual = days <= LONGEST_MONTHS_OF_DAYS ? 'DAY' : 'MONTH';
  const grain =
    kind === 'FORECAST' ? 'MONTH' : (named ?? (['TREND', 'VALUE', 'COMPARISON'].includes(kind) ? usual : undefined));
  return {
    ...(grain && { grain }),
    ...(kind === 'FORECAST' && { horizon: horizonOf(text, lexicon.units.QUARTER, lexicon.units.YEAR) }),
    ...(chart && { chart }),
  };
}

/** "Next 6 months", "next quarter", "next year": in months. */
function horizonOf(text: string, quarter: string, year: string): number {
  const count = /(?:next|nachsten?|naechsten?|toi|sap toi)? ?(\d{1,2}) (?:months?|monate?|thang)/.exec(text)?.[1];
  if (count) return Math.min(24, Math.max(1, Number(count)));
  if (words(`(?:next|nachste\\w*) (?:${year})|(?:${year}) (?:toi|sau)`).test(text)) return 12;
  return words(`(?:next|nachste\\w*) (?:${quarter})|(?:${quarter}) (?:toi|sau)`).test(text) ? 3 : USUAL_HORIZON;
}
