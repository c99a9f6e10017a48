import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';

const { ask } = inLanguage('en');

/** Figures as people ask for them in passing, in a mail or before a meeting. */
export const thirdEnglish = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, ytd]: [Days, Days] = [at.lastYear, at.thisYear],
): EvaluationQuestion[] => [
  ...under('value', [
    ask('Quick one: revenue yesterday?', 'VALUE', 'sales.revenue', at.yesterday),
    ask(`I'm preparing the annual report. What was total revenue in ${last}?`, 'VALUE', 'sales.revenue', lastYear),
    ask(`how much money came in during May ${last}`, 'VALUE', 'sales.revenue', at.month(5, last)),
    ask('Can I have the number of orders for the current quarter?', 'VALUE', 'sales.orders', at.thisQuarter),
    ask('What did our margin look like last month', 'VALUE', 'sales.gross_margin', at.lastMonth),
    ask(
      `average basket size in the second quarter of ${last}`,
      'VALUE',
      'sales.average_order_value',
      at.quarter(2, last),
    ),
    ask('How much discount have we handed out this year so far?', 'VALUE', 'sales.discount', ytd),
    ask('sales for the last 7 days', 'VALUE', 'sales.revenue', at.lastDays(7)),
    ask(`How many new clients did we win in Q1 ${last}?`, 'VALUE', 'sales.new_customers', at.quarter(1, last)),
    ask('inventory as of today', 'VALUE', 'products.stock_units', at.today),
    ask(`purchasing volume for the year ${last}`, 'VALUE', 'products.purchase_spend', lastYear),
    ask(`how profitable were we in ${last}, as a percentage`, 'VALUE', 'sales.gross_margin_rate', lastYear),
    ask('Tell me how many units went out the door last week', 'VALUE', 'sales.units', at.lastWeek),
    ask(`Sales from 15 January to 15 February ${last}`, 'VALUE', 'sales.revenue', [`${last}-01-15`, `${last}-02-15`]),
    ask(`what was our hit rate on deals in ${last}`, 'VALUE', 'sales.win_rate', lastYear),
    ask('revenue and gross profit last quarter', 'VALUE', ['sales.revenue', 'sales.gross_margin'], at.lastQuarter),
  ]),
  ...under('filtered', [
    ask('What are we selling to hotels and restaurants this year?', 'VALUE', 'sales.revenue', ytd, {
      filters: { segment: ['Hotel and restaurant'] },
    }),
    ask(`Canada: orders in ${last}`, 'VALUE', 'sales.orders', lastYear, { filters: { territory: ['Canada'] } }),
    ask(`How much margin did grinders bring in ${last}?`, 'VALUE', 'sales.gross_margin', lastYear, {
      filters: { category: ['Grinders'] },
    }),
    ask('how is Sophie Gagnon doing this quarter', 'VALUE', 'sales.revenue', at.thisQuarter, {
      filters: { sales_person: ['Sophie Gagnon'] },
    }),
    ask(`reseller orders ${last}`, 'VALUE', 'sales.orders', lastYear, { filters: { channel: ['Reseller'] } }),
    ask(`tableware sales in France in ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { category: ['Tableware'], territory: ['France'] },
    }),
    ask('What did Nairn Home buy last year?', 'VALUE', 'sales.revenue', lastYear, {
      filters: { customer: ['Nairn Home'] },
    }),
    ask(`How much did we pay Hudson Fine Chemicals in ${last}`, 'VALUE', 'products.purchase_spend', lastYear, {
      filters: { supplier: ['Hudson Fine Chemicals'] },
    }),
  ]),
  ...under('comparison', [
    ask('this week vs last week, sales', 'COMPARISON', 'sales.revenue', at.thisWeek, { against: at.lastWeekSoFar }),
    ask(`Did we get more orders in ${last} than in ${before}?`, 'COMPARISON', 'sales.orders', lastYear, {
      against: at.year(before),
    }),
    ask('What is the year over year change in gross margin?', 'COMPARISON', 'sales.gross_margin', ytd, {
      against: at.lastYearSoFar,
    }),
    ask(`December ${last} revenue compared to November`, 'COMPARISON', 'sales.revenue', at.month(12, last), {
      against: at.month(11, last),
    }),
    ask(
      `are we selling fewer units in Q4 ${last} than in Q3 ${last}?`,
      'COMPARISON',
      'sales.units',
      at.quarter(4, last),
      {
        against: at.quarter(3, last),
      },
    ),
    ask(`revenue growth ${last}`, 'COMPARISON', 'sales.revenue', lastYear, { against: at.year(before) }),
    ask('how does our purchase spend this year compare to last year', 'COMPARISON', 'products.purchase_spend', ytd, {
      against: at.lastYearSoFar,
    }),
  ]),
  ...under('trend', [
    ask(`Plot gross margin by month for ${last}`, 'TREND', 'sales.gross_margin', lastYear, { grain: 'MONTH' }),
    ask('weekly orders over the last 3 months', 'TREND', 'sales.orders', at.lastMonths(3), { grain: 'WEEK' }),
    ask('Is our revenue trending up? last 12 months', 'TREND', 'sales.revenue', at.lastMonths(12), { grain: 'MONTH' }),
    ask(`what was our strongest month in ${last} by revenue`, 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    ask(`units sold each quarter of ${last}`, 'TREND', 'sales.units', lastYear, { grain: 'QUARTER' }),
  ]),
];
