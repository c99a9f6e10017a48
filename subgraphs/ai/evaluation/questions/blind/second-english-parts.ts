import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';

const { ask } = inLanguage('en');

/** Figures taken apart, explained and carried on, as a chief executive or a head of finance asks for them; and slips. */
export const secondEnglishParts = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, ytd]: [Days, Days] = [at.lastYear, at.thisYear],
): EvaluationQuestion[] => [
  ...under('breakdown', [
    ask("Break last year's revenue down by region", 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
    ask(`margin by sales rep, Q2 ${last}`, 'BREAKDOWN', 'sales.gross_margin', at.quarter(2, last), {
      by: 'sales_person',
    }),
    ask('Show stock per warehouse', 'BREAKDOWN', 'products.stock_units', at.today, { by: 'warehouse' }),
    ask(`How do the sales channels compare on revenue in ${last}?`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'channel',
    }),
    ask('orders by customer segment last month', 'BREAKDOWN', 'sales.orders', at.lastMonth, { by: 'segment' }),
    ask(`Germany versus France: revenue in ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: ['Germany', 'France'] },
    }),
    ask('what are we spending with each supplier this year', 'BREAKDOWN', 'products.purchase_spend', ytd, {
      by: 'supplier',
    }),
  ]),
  ...under('ranking', [
    ask('Who are our ten most important customers?', 'RANKING', 'sales.revenue', ytd, {
      by: 'customer',
      rank: ['TOP', 10],
    }),
    ask('best selling product last month', 'RANKING', 'sales.revenue', at.lastMonth, {
      by: 'product',
      rank: ['TOP', 10],
    }),
    ask(`Which sales rep brought in the most revenue in ${last}?`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'sales_person',
      rank: ['TOP', 10],
    }),
    ask(`bottom three categories by margin in ${last}`, 'RANKING', 'sales.gross_margin', lastYear, {
      by: 'category',
      rank: ['BOTTOM', 3],
    }),
    ask('Name the top 5 countries by number of orders this year', 'RANKING', 'sales.orders', ytd, {
      by: 'country',
      rank: ['TOP', 5],
    }),
    ask(`least profitable products ${last}`, 'RANKING', 'sales.gross_margin', lastYear, {
      by: 'product',
      rank: ['BOTTOM', 10],
    }),
  ]),
  ...under('share', [
    ask('What share of revenue is online?', 'SHARE', 'sales.revenue', ytd, { by: 'channel' }),
    ask(`how dependent are we on Germany? percentage of sales ${last}`, 'SHARE', 'sales.revenue', lastYear, {
      by: 'territory',
    }),
    ask('split of revenue between channels in percent, last quarter', 'SHARE', 'sales.revenue', at.lastQuarter, {
      by: 'channel',
    }),
  ]),
  ...under('drivers', [
    ask('Why are sales up this year?', 'DRIVERS', 'sales.revenue', ytd, { against: at.lastYearSoFar }),
    ask("What's behind the change in margin last quarter?", 'DRIVERS', 'sales.gross_margin', at.lastQuarter, {
      against: at.quarterBeforeLast,
    }),
    ask(`Which categories drove revenue growth in ${last}?`, 'DRIVERS', 'sales.revenue', lastYear, {
      against: at.year(before),
      by: 'category',
    }),
    ask(`explain the drop in orders in February ${last}`, 'DRIVERS', 'sales.orders', at.month(2, last), {
      against: at.month(1, last),
    }),
  ]),
  ...under('forecast', [
    ask('What revenue can we expect over the next half year?', 'FORECAST', 'sales.revenue', ytd, { horizon: 6 }),
    ask('project orders for the coming three months', 'FORECAST', 'sales.orders', ytd, { horizon: 3 }),
  ]),
  ask("list last week's orders", 'ROWS', 'sales.orders', at.lastWeek),
  ...under('typo', [
    ask('reveneu lats month', 'VALUE', 'sales.revenue', at.lastMonth),
    ask(`sales by teritory ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
    ask(`tpo 5 custmers ${last}`, 'RANKING', 'sales.revenue', lastYear, { by: 'customer', rank: ['TOP', 5] }),
    ask('gros margin ths year', 'VALUE', 'sales.gross_margin', ytd),
    ask(`whats teh average order value in q3 ${last}`, 'VALUE', 'sales.average_order_value', at.quarter(3, last)),
  ]),
];
