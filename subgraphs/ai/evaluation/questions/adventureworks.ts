import type { EvaluationCalendar } from '../calendar-of.ts';
import { conversation, type EvaluationQuestion, inLanguage, under } from '../question.ts';

const { ask, refuse } = inLanguage('en');
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** What is asked of AdventureWorks, whose orders end in June 2014. */
export const adventureWorksQuestions = (
  at: EvaluationCalendar,
  [y2012, y2013] = [at.year(2012), at.year(2013)],
  [q1, q2] = [at.quarter(1, 2013), at.quarter(2, 2013)],
): EvaluationQuestion[] => [
  ask('What was our revenue in 2013?', 'VALUE', 'sales.revenue', y2013),
  ask('orders in March 2013', 'VALUE', 'sales.orders', at.month(3, 2013)),
  ask('how many units did we sell in 2012', 'VALUE', 'sales.units', y2012),
  ask('new customers in Q2 2013', 'VALUE', 'sales.new_customers', q2),
  ask('AOV in 2013', 'VALUE', 'sales.average_order_value', y2013),
  ask('gross margin in 2012', 'VALUE', 'sales.gross_margin', y2012),
  ask('purchase spend in 2013', 'VALUE', 'products.purchase_spend', y2013),
  ask('sales since March 2013 until December 2013', 'VALUE', 'sales.revenue', ['2013-03-01', '2013-12-31']),
  ...under('filtered', [
    ask('sales in Australia in 2013', 'VALUE', 'sales.revenue', y2013, { filters: { territory: ['Australia'] } }),
    ask('bike sales 2013', 'VALUE', 'sales.revenue', y2013, { filters: { category: ['Bikes'] } }),
    ask('revenue of Jillian Carson in 2013', 'VALUE', 'sales.revenue', y2013, {
      filters: { sales_person: ['Jillian Carson'] },
    }),
    ask('reseller revenue 2013', 'VALUE', 'sales.revenue', y2013, { filters: { channel: ['Reseller'] } }),
  ]),
  ask('revenue 2013 vs 2012', 'COMPARISON', 'sales.revenue', y2013, { against: y2012 }),
  ask('how much did sales grow in 2013?', 'COMPARISON', 'sales.revenue', y2013, { against: y2012 }),
  ask('monthly revenue 2013', 'TREND', 'sales.revenue', y2013, { grain: 'MONTH' }),
  ask('best month for revenue in 2013', 'TREND', 'sales.revenue', y2013, { grain: 'MONTH' }),
  ask('revenue by territory in 2013', 'BREAKDOWN', 'sales.revenue', y2013, { by: 'territory' }),
  ask('gross margin by product category 2013', 'BREAKDOWN', 'sales.gross_margin', y2013, { by: 'category' }),
  ask('online vs reseller sales 2013', 'BREAKDOWN', 'sales.revenue', y2013, {
    by: 'channel',
    filters: { channel: ['Online', 'Reseller'] },
  }),
  ask('compare Germany and France in 2013', 'BREAKDOWN', 'sales.revenue', y2013, {
    by: 'territory',
    filters: { territory: ['Germany', 'France'] },
  }),
  ask('top 5 products by revenue in 2013', 'RANKING', 'sales.revenue', y2013, { by: 'product', rank: ['TOP', 5] }),
  ask('who are the 3 best sales people in 2013', 'RANKING', 'sales.revenue', y2013, {
    by: 'sales_person',
    rank: ['TOP', 3],
  }),
  ask('what share of sales does each category have in 2013', 'SHARE', 'sales.revenue', y2013, { by: 'category' }),
  ask('why did revenue rise in 2013', 'DRIVERS', 'sales.revenue', y2013, { against: y2012 }),
  german('Umsatz nach Gebiet 2013', 'BREAKDOWN', 'sales.revenue', y2013, { by: 'territory' }),
  german('Top 5 Produkte 2013', 'RANKING', 'sales.revenue', y2013, { by: 'product', rank: ['TOP', 5] }),
  vietnamese('Doanh thu theo khu vực năm 2013', 'BREAKDOWN', 'sales.revenue', y2013, { by: 'territory' }),
  vietnamese('So sánh doanh thu quý 1 và quý 2 năm 2013', 'COMPARISON', 'sales.revenue', q2, { against: q1 }),
  ...conversation(
    ask('Compare our sales in Q1 and Q2 2013', 'COMPARISON', 'sales.revenue', q2, { against: q1 }),
    ask('What drove the increase?', 'DRIVERS', 'sales.revenue', q2, { against: q1 }),
    ask('And by territory?', 'DRIVERS', 'sales.revenue', q2, { against: q1, by: 'territory' }),
  ),
  refuse('revenue in 2019', 'NO_DATA'),
  refuse('revenue in 2005', 'NO_DATA'),
  refuse('sales in Japan in 2013', 'NO_SUCH_MEMBER'),
  refuse('pipeline in 2013', 'NO_DATA'),
  refuse('customer satisfaction in 2013', 'NO_SUCH_METRIC'),
];
