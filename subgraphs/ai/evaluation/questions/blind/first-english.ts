import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';
import { yearBefore } from './year-before.ts';

const { ask } = inLanguage('en');

/** Single questions in English about the demo company, written without sight of the analyst. */
export const firstEnglish = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, ytd]: [Days, Days] = [at.lastYear, at.thisYear],
): EvaluationQuestion[] => [
  ...under('value', [
    ask(
      'hey, could you please tell me how much money we took in last month? thanks',
      'VALUE',
      'sales.revenue',
      at.lastMonth,
    ),
    ask(`takings ${last}`, 'VALUE', 'sales.revenue', lastYear),
    ask("what's our top line so far this year", 'VALUE', 'sales.revenue', ytd),
    ask('How much did we ship last quarter, in units?', 'VALUE', 'sales.units', at.lastQuarter),
    ask('whats the avg basket this month', 'VALUE', 'sales.average_order_value', at.thisMonth),
    ask(`How big was our margin in FY${String(last).slice(2)}?`, 'VALUE', 'sales.gross_margin', lastYear),
    ask('number of orders month to date', 'VALUE', 'sales.orders', at.thisMonth),
    ask(
      'I would like to know how many pieces we have sold in the past 90 days',
      'VALUE',
      'sales.units',
      at.lastDays(90),
    ),
    ask('sales past fortnight', 'VALUE', 'sales.revenue', at.lastDays(14)),
    ask('revenue the month before last', 'VALUE', 'sales.revenue', at.monthBeforeLast),
    ask(`orders between 3 March and 12 April ${last}`, 'VALUE', 'sales.orders', [`${last}-03-03`, `${last}-04-12`]),
    ask(`Revenue Q1-Q3 ${last}`, 'VALUE', 'sales.revenue', [`${last}-01-01`, `${last}-09-30`]),
    ask(`what did we turn over in the second half of ${before}`, 'VALUE', 'sales.revenue', at.half(2, before)),
    ask(`discount given away in the Christmas quarter ${last}`, 'VALUE', 'sales.discount', at.quarter(4, last)),
    ask('how much did we buy from suppliers last month', 'VALUE', 'products.purchase_spend', at.lastMonth),
    ask('how many first-time customers did we get yesterday', 'VALUE', 'sales.new_customers', at.yesterday),
    ask(`revenue in the three months to June ${last}`, 'VALUE', 'sales.revenue', at.quarter(2, last)),
    ask(`How many clients ordered something in ${last}?`, 'VALUE', 'sales.active_customers', lastYear),
    ask(`sales 1/1/${last} - 31/1/${last}`, 'VALUE', 'sales.revenue', at.month(1, last)),
    ask('what percentage of our deals did we win last year', 'VALUE', 'sales.win_rate', lastYear),
    ask('units on hand', 'VALUE', 'products.stock_units', at.today),
    ask(
      'Revenue, orders and AOV last month please',
      'VALUE',
      ['sales.revenue', 'sales.orders', 'sales.average_order_value'],
      at.lastMonth,
    ),
    ask(`how much did customers pay us in total incl. tax and freight in ${last}`, 'VALUE', 'sales.billed', lastYear),
  ]),
  ...under('filtered', [
    ask(`turnover germany ${last}`, 'VALUE', 'sales.revenue', lastYear, { filters: { territory: ['Germany'] } }),
    ask(`How did capsules do in ${last}?`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { subcategory: ['Capsules'] },
    }),
    ask('how much did Grandhaven spend with us last year', 'VALUE', 'sales.revenue', lastYear, {
      filters: { customer: ['Grandhaven Hotels Group'] },
    }),
    ask('grinder sales to distributors this year', 'VALUE', 'sales.revenue', ytd, {
      filters: { category: ['Grinders'], segment: ['Distributor'] },
    }),
    ask(`revenue in the US in ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { country: ['United States'] },
    }),
    ask('how many units of the Aria Two did we sell last quarter', 'VALUE', 'sales.units', at.lastQuarter, {
      filters: { product: ['Aria Two'] },
    }),
    ask(`Jonas Albrecht's orders in ${last}`, 'VALUE', 'sales.orders', lastYear, {
      filters: { sales_person: ['Jonas Albrecht'] },
    }),
    ask('what did we spend with Tongli last year?', 'VALUE', 'products.purchase_spend', lastYear, {
      filters: { supplier: ['Tongli Kettleware'] },
    }),
    ask('inventory in the Reno warehouse', 'VALUE', 'products.stock_units', at.today, {
      filters: { warehouse: ['Reno'] },
    }),
    ask(`online revenue France and Canada ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { channel: ['Online'], territory: ['France', 'Canada'] },
    }),
  ]),
  ...under('comparison', [
    ask(`rev q3 vs q2 ${last}`, 'COMPARISON', 'sales.revenue', at.quarter(3, last), { against: at.quarter(2, last) }),
    ask('How are we doing on sales compared to the same period last year?', 'COMPARISON', 'sales.revenue', ytd, {
      against: at.lastYearSoFar,
    }),
    ask('YTD vs last YTD gross margin', 'COMPARISON', 'sales.gross_margin', ytd, { against: at.lastYearSoFar }),
    ask(`Was ${last} better than ${before} in terms of orders?`, 'COMPARISON', 'sales.orders', lastYear, {
      against: at.year(before),
    }),
    ask(
      'is the average ticket going up or down vs last month',
      'COMPARISON',
      'sales.average_order_value',
      at.thisMonth,
      { against: [at.lastMonth[0], at.lastMonth[0].slice(0, 8) + at.today[0].slice(8)] },
    ),
    ask(
      `by how much did new customers fall in ${last} from ${before}?`,
      'COMPARISON',
      'sales.new_customers',
      lastYear,
      { against: at.year(before) },
    ),
    ask('last month v same month a year ago, units', 'COMPARISON', 'sales.units', at.lastMonth, {
      against: yearBefore(at.lastMonth),
    }),
    ask(
      'did margin % improve last quarter compared with the quarter before',
      'COMPARISON',
      'sales.gross_margin_rate',
      at.lastQuarter,
      { against: at.quarterBeforeLast },
    ),
    ask(`June ${last} against May ${last}: revenue`, 'COMPARISON', 'sales.revenue', at.month(6, last), {
      against: at.month(5, last),
    }),
  ]),
  ...under('trend', [
    ask(`plot revenue week by week for Q1 ${last}`, 'TREND', 'sales.revenue', at.quarter(1, last), { grain: 'WEEK' }),
    ask('Show me how orders have evolved over the past two years', 'TREND', 'sales.orders', at.lastMonths(24), {
      grain: 'MONTH',
    }),
    ask(`what was our best quarter in ${last} for margin`, 'TREND', 'sales.gross_margin', lastYear, {
      grain: 'QUARTER',
    }),
    ask('line chart of new customers last 6 months', 'TREND', 'sales.new_customers', at.lastMonths(6), {
      grain: 'MONTH',
    }),
    ask(`on which day did we sell most in December ${last}`, 'TREND', 'sales.revenue', at.month(12, last), {
      grain: 'DAY',
    }),
  ]),
];
