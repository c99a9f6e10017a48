import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';

const { ask } = inLanguage('en');

/** Figures of the demo company taken apart, explained and carried on, written without sight of the analyst. */
export const firstEnglishParts = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, ytd]: [Days, Days] = [at.lastYear, at.thisYear],
): EvaluationQuestion[] => [
  ...under('breakdown', [
    ask(`split turnover by customer type for ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'segment' }),
    ask('where do we sell most? by country, ytd', 'BREAKDOWN', 'sales.revenue', ytd, { by: 'country' }),
    ask(`margin per product group ${last} as table`, 'BREAKDOWN', 'sales.gross_margin', lastYear, {
      by: 'category',
      chart: 'TABLE',
    }),
    ask(`orders by chanel in ${last}`, 'BREAKDOWN', 'sales.orders', lastYear, { by: 'channel' }),
    ask(
      `give me a breakdown of purchasing by vendor last quarter`,
      'BREAKDOWN',
      'products.purchase_spend',
      at.lastQuarter,
      { by: 'supplier' },
    ),
    ask(`US East vs US West ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: ['US East', 'US West'] },
    }),
    ask(`coffee sales by territory ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { category: ['Coffee'] },
    }),
  ]),
  ...under('ranking', [
    ask(`Our three biggest clients in ${last}?`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'customer',
      rank: ['TOP', 3],
    }),
    ask('which reps are lagging behind this quarter', 'RANKING', 'sales.revenue', at.thisQuarter, {
      by: 'sales_person',
      rank: ['BOTTOM', 10],
    }),
    ask(`five best selling items by quantity ${last}`, 'RANKING', 'sales.units', lastYear, {
      by: 'product',
      rank: ['TOP', 5],
    }),
    ask(`who bought the most in Germany in ${last}`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'customer',
      rank: ['TOP', 10],
      filters: { territory: ['Germany'] },
    }),
    ask('slowest moving products in the last 90 days', 'RANKING', 'sales.units', at.lastDays(90), {
      by: 'product',
      rank: ['BOTTOM', 10],
    }),
    ask(`which supplier did we spend the most with in ${last}`, 'RANKING', 'products.purchase_spend', lastYear, {
      by: 'supplier',
      rank: ['TOP', 10],
    }),
  ]),
  ...under('share', [
    ask(`how much of our revenue comes from hotels and restaurants in ${last}`, 'SHARE', 'sales.revenue', lastYear, {
      by: 'segment',
    }),
    ask(`what portion of turnover is coffee? ${last}`, 'SHARE', 'sales.revenue', lastYear, { by: 'category' }),
  ]),
  ...under('drivers', [
    ask(`how come revenue moved in Q2 ${last} versus Q1 ${last}`, 'DRIVERS', 'sales.revenue', at.quarter(2, last), {
      against: at.quarter(1, last),
    }),
    ask(`reasons for the change in gross margin ${last}`, 'DRIVERS', 'sales.gross_margin', lastYear, {
      against: at.year(before),
    }),
    ask(`which customers made us lose revenue in ${last} vs ${before}`, 'DRIVERS', 'sales.revenue', lastYear, {
      against: at.year(before),
      by: 'customer',
    }),
  ]),
  ...under('forecast', [
    ask('where will sales land in the next three months?', 'FORECAST', 'sales.revenue', at.lastMonths(36), {
      horizon: 3,
    }),
    ask('how many orders should we expect next month', 'FORECAST', 'sales.orders', at.lastMonths(36), { horizon: 1 }),
  ]),
  ...under('rows', [
    ask('show me the individual orders from yesterday', 'ROWS', 'sales.orders', at.yesterday),
    ask('list orders from Germany last week', 'ROWS', 'sales.orders', at.lastWeek, {
      filters: { territory: ['Germany'] },
    }),
  ]),
];
