import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';

const { ask } = inLanguage('en');

/** Figures taken apart, explained and carried on, as people ask for them in passing; and slips. */
export const thirdEnglishParts = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, ytd]: [Days, Days] = [at.lastYear, at.thisYear],
): EvaluationQuestion[] => [
  ...under('breakdown', [
    ask(`Can you give me ${last} sales by country?`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'country' }),
    ask('how much does each channel contribute in orders this year', 'BREAKDOWN', 'sales.orders', ytd, {
      by: 'channel',
    }),
    ask(`gross margin rate per category ${last}`, 'BREAKDOWN', 'sales.gross_margin_rate', lastYear, {
      by: 'category',
    }),
    ask('What do we have in stock, by category?', 'BREAKDOWN', 'products.stock_units', at.today, { by: 'category' }),
    ask(`UK or Canada, who sold more in ${last}?`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: ['United Kingdom', 'Canada'] },
    }),
    ask(`discounts broken down by sales person for ${last}`, 'BREAKDOWN', 'sales.discount', lastYear, {
      by: 'sales_person',
    }),
  ]),
  ...under('ranking', [
    ask(`Who was our biggest customer in ${last}?`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'customer',
      rank: ['TOP', 10],
    }),
    ask('show the top 3 regions by gross profit, year to date', 'RANKING', 'sales.gross_margin', ytd, {
      by: 'territory',
      rank: ['TOP', 3],
    }),
    ask(`Which suppliers do we buy the most from? ${last}`, 'RANKING', 'products.purchase_spend', lastYear, {
      by: 'supplier',
      rank: ['TOP', 10],
    }),
    ask('worst 5 products by units sold last quarter', 'RANKING', 'sales.units', at.lastQuarter, {
      by: 'product',
      rank: ['BOTTOM', 5],
    }),
    ask(`Rank our sales people by revenue for ${last}`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'sales_person',
      rank: ['TOP', 10],
    }),
    ask('Which customer segment spends the least?', 'RANKING', 'sales.revenue', ytd, {
      by: 'segment',
      rank: ['BOTTOM', 10],
    }),
    ask(`in which country did we make the most profit in ${last}`, 'RANKING', 'sales.gross_margin', lastYear, {
      by: 'country',
      rank: ['TOP', 10],
    }),
  ]),
  ...under('share', [
    ask(`What percentage of our revenue came from the US in ${last}?`, 'SHARE', 'sales.revenue', lastYear, {
      by: 'country',
    }),
    ask('product mix by category this year', 'SHARE', 'sales.revenue', ytd, { by: 'category' }),
    ask(`how much of the margin is made with cafés? ${last}`, 'SHARE', 'sales.gross_margin', lastYear, {
      by: 'segment',
    }),
  ]),
  ...under('drivers', [
    ask(
      `What caused the change in revenue between Q3 and Q4 ${last}?`,
      'DRIVERS',
      'sales.revenue',
      at.quarter(4, last),
      {
        against: at.quarter(3, last),
      },
    ),
    ask('Why is our margin lower than last year?', 'DRIVERS', 'sales.gross_margin', ytd, { against: at.lastYearSoFar }),
    ask(`what explains the order decline in July ${last}`, 'DRIVERS', 'sales.orders', at.month(7, last), {
      against: at.month(6, last),
    }),
    ask(
      `which products drove the change in sales in ${last} compared to ${before}`,
      'DRIVERS',
      'sales.revenue',
      lastYear,
      {
        against: at.year(before),
        by: 'product',
      },
    ),
  ]),
  ...under('forecast', [
    ask('Give me a sales forecast for the next quarter', 'FORECAST', 'sales.revenue', ytd, { horizon: 3 }),
    ask('how will orders develop over the next 4 months?', 'FORECAST', 'sales.orders', ytd, { horizon: 4 }),
  ]),
  ask("show me yesterday's orders one by one", 'ROWS', 'sales.orders', at.yesterday),
  ...under('typo', [
    ask(`revenu by contry ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'country' }),
    ask('how mnay ordres last moth', 'VALUE', 'sales.orders', at.lastMonth),
    ask(`Comapre sales Q1 ${last} wiht Q1 ${before}`, 'COMPARISON', 'sales.revenue', at.quarter(1, last), {
      against: at.quarter(1, before),
    }),
    ask(`top10 produtcs ${last}`, 'RANKING', 'sales.revenue', lastYear, { by: 'product', rank: ['TOP', 10] }),
    ask('stok in Rotterdm', 'VALUE', 'products.stock_units', at.today, { filters: { warehouse: ['Rotterdam'] } }),
  ]),
];
