import type { AnalysisPlan, PlanKind } from '../../plan/analysis-plan.ts';
import { rankedUnit } from './decide-kind.ts';
import { words } from './fold.ts';
import { countOf } from './join-periods.ts';
import type { CalendarUnit, Lexicon } from './lexicon/lexicon.ts';
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
const LONGEST_HORIZON = 24;

/** How long the steps of a series are, how many to look ahead, and which picture was asked for. */
export function decideSteps(
  reading: Reading,
  kind: PlanKind,
  period: AnalysisPlan['period'],
  previous: AnalysisPlan | undefined,
): Steps {
  const { text, lexicon, calendar, says } = reading;
  const chart = (['WATERFALL', 'BAR', 'LINE', 'TABLE'] as const).find((one) => says(lexicon.charts[one]));
  const named = GRAINS.find((grain) =>
    words(`(?:${lexicon.by}|every|each|pro|je|hang|tung) (?:${lexicon.units[grain]})|${ADVERBS[grain]}`).test(text),
  );
  const days = calendar.lengthOf(period);
  const usual = days <= LONGEST_MONTHS_OF_DAYS ? 'DAY' : 'MONTH';
  const grain =
    kind === 'FORECAST'
      ? 'MONTH'
      : (named ??
        rankedUnit(reading) ??
        (kind === 'TREND' && previous?.kind === 'TREND' ? previous.grain : undefined) ??
        (['TREND', 'VALUE', 'COMPARISON'].includes(kind) ? usual : undefined));
  return {
    ...(grain && { grain }),
    ...(kind === 'FORECAST' && { horizon: horizonOf(text, lexicon) }),
    ...(chart && { chart }),
  };
}

/** "Next 6 months", "next quarter", "next year": in months. */
function horizonOf(text: string, lexicon: Lexicon): number {
  const { MONTH, QUARTER, HALF, YEAR } = lexicon.units;
  const number = `(?<count>\\d{1,2}|${lexicon.numbers.join('|')})`;
  const says = (unit: string) => words(`(?:${lexicon.next}) (?:${unit})|(?:${unit}) (?:toi|sau|tiep theo)`).test(text);
  const count = (unit: string) => {
    const found = words(`${number} (?:${unit})`).exec(text)?.groups;
    return found ? countOf(found.count, lexicon) : 0;
  };
  const months = count(MONTH) || 3 * count(QUARTER) || 6 * count(HALF) || 12 * count(YEAR);
  if (months > 0) return Math.min(LONGEST_HORIZON, months);
  if (says(MONTH)) return 1;
  if (says(HALF)) return 6;
  return says(YEAR) ? 12 : USUAL_HORIZON;
}
