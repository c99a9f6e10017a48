import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';
import { yearBefore } from './year-before.ts';

const { ask } = inLanguage('en');

/** Figures as a chief executive or a head of finance asks for them. */
export const secondEnglish = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, ytd]: [Days, Days] = [at.lastYear, at.thisYear],
): EvaluationQuestion[] => [
  ...under('value', [
    ask('Where do we stand on sales this quarter?', 'VALUE', 'sales.revenue', at.thisQuarter),
    ask("Give me last week's sales figure.", 'VALUE', 'sales.revenue', at.lastWeek),
    ask('How did we do last month in terms of margin?', 'VALUE', 'sales.gross_margin', at.lastMonth),
    ask("What's our gross margin percentage year to date", 'VALUE', 'sales.gross_margin_rate', ytd),
    ask('orders today', 'VALUE', 'sales.orders', at.today),
    ask(`Remind me what we sold in Q4 ${before}`, 'VALUE', 'sales.revenue', at.quarter(4, before)),
    ask(`total discounts granted in the first half of ${last}`, 'VALUE', 'sales.discount', at.half(1, last)),
    ask('how much have we spent with suppliers since January', 'VALUE', 'products.purchase_spend', ytd),
    ask(`What was an order worth on average in ${last}?`, 'VALUE', 'sales.average_order_value', lastYear),
    ask('How many customers bought from us last quarter?', 'VALUE', 'sales.active_customers', at.lastQuarter),
    ask(`How many products did we sell in October ${last}?`, 'VALUE', 'sales.units', at.month(10, last)),
    ask('How much stock are we sitting on right now?', 'VALUE', 'products.stock_units', at.today),
    ask('Our win rate for the current year, please', 'VALUE', 'sales.win_rate', ytd),
    ask(`what did we make in gross profit between April and June ${last}`, 'VALUE', 'sales.gross_margin', [
      `${last}-04-01`,
      `${last}-06-30`,
    ]),
    ask(`Customers gained in ${last}`, 'VALUE', 'sales.new_customers', lastYear),
    ask(`I need the invoiced total for September ${last}`, 'VALUE', 'sales.billed', at.month(9, last)),
  ]),
  ...under('filtered', [
    ask('How is France performing this year?', 'VALUE', 'sales.revenue', ytd, { filters: { territory: ['France'] } }),
    ask(`How much business did we do with The Harbor Pantry in ${last}?`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { customer: ['The Harbor Pantry'] },
    }),
    ask("Priya Raman's sales last quarter", 'VALUE', 'sales.revenue', at.lastQuarter, {
      filters: { sales_person: ['Priya Raman'] },
    }),
    ask('Online sales in the UK so far this year', 'VALUE', 'sales.revenue', ytd, {
      filters: { channel: ['Online'], territory: ['United Kingdom'] },
    }),
    ask(`how many Barista Scale units did we move in ${last}`, 'VALUE', 'sales.units', lastYear, {
      filters: { product: ['Barista Scale'] },
    }),
    ask(`Espresso machine revenue in ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { category: ['Espresso machines'] },
    }),
    ask('purchases from Officina Belloni this year', 'VALUE', 'products.purchase_spend', ytd, {
      filters: { supplier: ['Officina Belloni'] },
    }),
    ask('How many units do we have in stock in Newark', 'VALUE', 'products.stock_units', at.today, {
      filters: { warehouse: ['Newark'] },
    }),
    ask(`Retail channel orders in December ${last}`, 'VALUE', 'sales.orders', at.month(12, last), {
      filters: { channel: ['Retail'] },
    }),
    ask('margin from cafés last year', 'VALUE', 'sales.gross_margin', lastYear, { filters: { segment: ['Café'] } }),
  ]),
  ...under('comparison', [
    ask('Are sales ahead of last year?', 'COMPARISON', 'sales.revenue', ytd, { against: at.lastYearSoFar }),
    ask('orders this month vs the same month last year', 'COMPARISON', 'sales.orders', at.thisMonth, {
      against: yearBefore(at.thisMonth),
    }),
    ask(
      `How does Q3 ${last} stack up against Q2 ${last} in revenue?`,
      'COMPARISON',
      'sales.revenue',
      at.quarter(3, last),
      {
        against: at.quarter(2, last),
      },
    ),
    ask(`${last} vs. ${before}: units, please`, 'COMPARISON', 'sales.units', lastYear, { against: at.year(before) }),
    ask(`How much did revenue grow in ${last}?`, 'COMPARISON', 'sales.revenue', lastYear, { against: at.year(before) }),
    ask(`margin rate H1 ${last} compared with H2 ${last}`, 'COMPARISON', 'sales.gross_margin_rate', at.half(2, last), {
      against: at.half(1, last),
    }),
    ask('Is discounting getting worse compared with a year ago?', 'COMPARISON', 'sales.discount', ytd, {
      against: at.lastYearSoFar,
    }),
    ask('last quarter versus the quarter before, orders', 'COMPARISON', 'sales.orders', at.lastQuarter, {
      against: at.quarterBeforeLast,
    }),
  ]),
  ...under('trend', [
    ask('How have sales developed month by month since the start of the year?', 'TREND', 'sales.revenue', ytd, {
      grain: 'MONTH',
    }),
    ask('show me the order trend for the last six months', 'TREND', 'sales.orders', at.lastMonths(6), {
      grain: 'MONTH',
    }),
    ask('Daily revenue last month', 'TREND', 'sales.revenue', at.lastMonth, { grain: 'DAY' }),
    ask(`gross profit per quarter, ${last}`, 'TREND', 'sales.gross_margin', lastYear, { grain: 'QUARTER' }),
    ask(`Which month of ${last} was the weakest for orders?`, 'TREND', 'sales.orders', lastYear, { grain: 'MONTH' }),
    ask(`chart our new customers month by month in ${last}`, 'TREND', 'sales.new_customers', lastYear, {
      grain: 'MONTH',
    }),
  ]),
];
