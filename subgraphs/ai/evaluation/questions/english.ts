import type { EvaluationCalendar } from '../calendar-of.ts';
import { type EvaluationQuestion, inLanguage, under } from '../question.ts';

const { ask } = inLanguage('en');

/** What is asked in English of the demo company. */
export const englishQuestions = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, beforeLast] = [at.lastYear, at.yearBeforeLast],
): EvaluationQuestion[] => [
  ask('What was our revenue last quarter?', 'VALUE', 'sales.revenue', at.lastQuarter),
  ask(`total sales ${last}`, 'VALUE', 'sales.revenue', lastYear),
  ask(`How much did we sell in March ${last}?`, 'VALUE', 'sales.revenue', at.month(3, last)),
  ask('How many orders did we get yesterday?', 'VALUE', 'sales.orders', at.yesterday),
  ask('sales last 7 days', 'VALUE', 'sales.revenue', at.lastDays(7)),
  ask('MTD revenue', 'VALUE', 'sales.revenue', at.thisMonth),
  ask('orders this quarter', 'VALUE', 'sales.orders', at.thisQuarter),
  ask('how many new customers did we win this year', 'VALUE', 'sales.new_customers', at.thisYear),
  ask(`active customers in ${last}`, 'VALUE', 'sales.active_customers', lastYear),
  ask(`profit margin in ${last}`, 'VALUE', 'sales.gross_margin_rate', lastYear),
  ask('what is the average order value this year?', 'VALUE', 'sales.average_order_value', at.thisYear),
  ask(`discounts given in ${last}`, 'VALUE', 'sales.discount', lastYear),
  ask(`What was the win rate in ${last}?`, 'VALUE', 'sales.win_rate', lastYear),
  ask(`how much did we spend on suppliers in ${last}?`, 'VALUE', 'products.purchase_spend', lastYear),
  ask('how much stock do we have today', 'VALUE', 'products.stock_units', at.today),
  ask(`revenue from March ${last} to May ${last}`, 'VALUE', 'sales.revenue', [`${last}-03-01`, `${last}-05-31`]),
  ask(`revenue on ${last}-11-03`, 'VALUE', 'sales.revenue', [`${last}-11-03`, `${last}-11-03`]),
  ask(`sales on March 5, ${last}`, 'VALUE', 'sales.revenue', [`${last}-03-05`, `${last}-03-05`]),
  ask(`units sold in the first half of ${last}`, 'VALUE', 'sales.units', at.half(1, last)),
  ask(`revenue and orders in ${last}`, 'VALUE', ['sales.revenue', 'sales.orders'], lastYear),
  ...under('filtered', [
    ask(`revenue in Germany ${last}`, 'VALUE', 'sales.revenue', lastYear, { filters: { territory: ['Germany'] } }),
    ask(`Coffee sales ${last}`, 'VALUE', 'sales.revenue', lastYear, { filters: { category: ['Coffee'] } }),
    ask('online orders last month', 'VALUE', 'sales.orders', at.lastMonth, { filters: { channel: ['Online'] } }),
    ask(`how many units of House Espresso 1 kg did we sell in ${last}`, 'VALUE', 'sales.units', lastYear, {
      filters: { product: ['House Espresso 1 kg'] },
    }),
    ask(`sales in the UK in ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { territory: ['United Kingdom'] },
    }),
    ask('stock in Rotterdam today', 'VALUE', 'products.stock_units', at.today, {
      filters: { warehouse: ['Rotterdam'] },
    }),
    ask(`revenue of Katrin Vogt in ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { sales_person: ['Katrin Vogt'] },
    }),
    ask(`Tableware revenue in France in ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { category: ['Tableware'], territory: ['France'] },
    }),
  ]),
  ask(`Compare our sales in Q1 and Q2 ${last}`, 'COMPARISON', 'sales.revenue', at.quarter(2, last), {
    against: at.quarter(1, last),
  }),
  ask(`revenue ${last} vs ${before}`, 'COMPARISON', 'sales.revenue', lastYear, { against: beforeLast }),
  ask('sales ytd vs last ytd', 'COMPARISON', 'sales.revenue', at.thisYear, { against: at.lastYearSoFar }),
  ask('did we sell more than last year?', 'COMPARISON', 'sales.revenue', at.thisYear, { against: at.lastYearSoFar }),
  ask('orders this week vs last week', 'COMPARISON', 'sales.orders', at.thisWeek, { against: at.lastWeekSoFar }),
  ask(`revenue growth ${last}`, 'COMPARISON', 'sales.revenue', lastYear, { against: beforeLast }),
  ask('gross margin rate year over year', 'COMPARISON', 'sales.gross_margin_rate', at.thisYear, {
    against: at.lastYearSoFar,
  }),
  ask(`how much more did we sell in ${last} than in ${before}`, 'COMPARISON', 'sales.revenue', lastYear, {
    against: beforeLast,
  }),
  ask(`difference between Q2 and Q3 ${last} revenue`, 'COMPARISON', 'sales.revenue', at.quarter(3, last), {
    against: at.quarter(2, last),
  }),
  ask(`sales in H1 ${last} vs H1 ${before}`, 'COMPARISON', 'sales.revenue', at.half(1, last), {
    against: at.half(1, before),
  }),
  ask(`AOV trend ${last} monthly`, 'TREND', 'sales.average_order_value', lastYear, { grain: 'MONTH' }),
  ask('revenue trend over the last 12 months', 'TREND', 'sales.revenue', at.lastMonths(12), { grain: 'MONTH' }),
  ask(`orders by quarter ${last}`, 'TREND', 'sales.orders', lastYear, { grain: 'QUARTER' }),
  ask('daily sales last month', 'TREND', 'sales.revenue', at.lastMonth, { grain: 'DAY' }),
  ask(`which month had the highest revenue in ${last}`, 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
  ask('how did gross margin develop last year?', 'TREND', 'sales.gross_margin', lastYear, { grain: 'MONTH' }),
  ask(`average revenue per month in ${last}`, 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
  ask(`Show revenue by territory in ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
  ask('rev by region ytd', 'BREAKDOWN', 'sales.revenue', at.thisYear, { by: 'territory' }),
  ask('the last 30 days of revenue by channel', 'BREAKDOWN', 'sales.revenue', at.lastDays(30), { by: 'channel' }),
  ask(
    'average order value by customer segment last quarter',
    'BREAKDOWN',
    'sales.average_order_value',
    at.lastQuarter,
    { by: 'segment' },
  ),
  ask(`orders per country in ${last}`, 'BREAKDOWN', 'sales.orders', lastYear, { by: 'country' }),
  ask(`compare Germany and France in ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
    by: 'territory',
    filters: { territory: ['Germany', 'France'] },
  }),
  ask(`online vs retail sales ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
    by: 'channel',
    filters: { channel: ['Online', 'Retail'] },
  }),
  ask(`purchase spend by supplier in ${last}`, 'BREAKDOWN', 'products.purchase_spend', lastYear, { by: 'supplier' }),
  ask('stock by warehouse today', 'BREAKDOWN', 'products.stock_units', at.today, { by: 'warehouse' }),
  ask(`top 5 customers by revenue in ${last}`, 'RANKING', 'sales.revenue', lastYear, {
    by: 'customer',
    rank: ['TOP', 5],
  }),
  ask('Who are our best customers this year?', 'RANKING', 'sales.revenue', at.thisYear, {
    by: 'customer',
    rank: ['TOP', 10],
  }),
  ask('which products sold worst last quarter?', 'RANKING', 'sales.revenue', at.lastQuarter, {
    by: 'product',
    rank: ['BOTTOM', 10],
  }),
  ask(`bottom 5 products by margin in ${last}`, 'RANKING', 'sales.gross_margin', lastYear, {
    by: 'product',
    rank: ['BOTTOM', 5],
  }),
  ask('worst performing territories last quarter', 'RANKING', 'sales.revenue', at.lastQuarter, {
    by: 'territory',
    rank: ['BOTTOM', 10],
  }),
  ask(`top ten customers by orders in ${last}`, 'RANKING', 'sales.orders', lastYear, {
    by: 'customer',
    rank: ['TOP', 10],
  }),
  ask(`top sales people ${last}`, 'RANKING', 'sales.revenue', lastYear, { by: 'sales_person', rank: ['TOP', 10] }),
  ask('most profitable products this year', 'RANKING', 'sales.gross_margin', at.thisYear, {
    by: 'product',
    rank: ['TOP', 10],
  }),
  ask(`What share of revenue does each category have in ${last}?`, 'SHARE', 'sales.revenue', lastYear, {
    by: 'category',
  }),
  ask(`what percentage of sales came from online in ${last}`, 'SHARE', 'sales.revenue', lastYear, { by: 'channel' }),
  ask(`sales mix by segment ${last}`, 'SHARE', 'sales.revenue', lastYear, { by: 'segment' }),
  ask('Why did sales change last month?', 'DRIVERS', 'sales.revenue', at.lastMonth, { against: at.monthBeforeLast }),
  ask(`what drove revenue growth in ${last}`, 'DRIVERS', 'sales.revenue', lastYear, { against: beforeLast }),
  ask('which territory grew the most last year', 'DRIVERS', 'sales.revenue', lastYear, {
    against: beforeLast,
    by: 'territory',
  }),
  ask('What is the revenue forecast for the next 6 months?', 'FORECAST', 'sales.revenue', at.lastMonths(36), {
    horizon: 6,
  }),
  ask('predict orders for next quarter', 'FORECAST', 'sales.orders', at.lastMonths(36), { horizon: 3 }),
  ask('what will revenue be next month', 'FORECAST', 'sales.revenue', at.lastMonths(36), { horizon: 1 }),
  ask('list orders of yesterday', 'ROWS', 'sales.orders', at.yesterday),
  ask('list the orders of last week', 'ROWS', 'sales.orders', at.lastWeek),
  ...under('typo', [
    ask('revnue lst quater', 'VALUE', 'sales.revenue', at.lastQuarter),
    ask(`salse by teritory ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
    ask(`gros margin in Febuary ${last}`, 'VALUE', 'sales.gross_margin', at.month(2, last)),
    ask(`revenue in Germny ${last}`, 'VALUE', 'sales.revenue', lastYear, { filters: { territory: ['Germany'] } }),
    ask(`top 5 custmers ${last}`, 'RANKING', 'sales.revenue', lastYear, { by: 'customer', rank: ['TOP', 5] }),
  ]),
  ...under('synonym', [
    ask(`turnover ${last}`, 'VALUE', 'sales.revenue', lastYear),
    ask(`how was our top line in Q2 ${last}`, 'VALUE', 'sales.revenue', at.quarter(2, last)),
    ask(`gross profit by product line ${last}`, 'BREAKDOWN', 'sales.gross_margin', lastYear, { by: 'category' }),
    ask(`basket size ${last}`, 'VALUE', 'sales.average_order_value', lastYear),
    ask(`procurement spend by vendor ${last}`, 'BREAKDOWN', 'products.purchase_spend', lastYear, { by: 'supplier' }),
    ask(`items sold by rep ${last}`, 'BREAKDOWN', 'sales.units', lastYear, { by: 'sales_person' }),
  ]),
];
