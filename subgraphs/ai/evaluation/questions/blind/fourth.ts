import type { EvaluationCalendar } from '../../calendar-of.ts';
import { conversation, type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';
import { yearBefore } from './year-before.ts';

const { ask } = inLanguage('en');
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** What a board asks of its chief of staff. */
export const fourthDemo = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, beforeLast, ytd]: [Days, Days, Days] = [at.lastYear, at.yearBeforeLast, at.thisYear],
): EvaluationQuestion[] => [
  ...under('value', [
    ask('What are our sales to date this month?', 'VALUE', 'sales.revenue', at.thisMonth),
    ask(`Please state the gross profit for fiscal year ${last}`, 'VALUE', 'sales.gross_margin', lastYear),
    ask(`orders we booked in August ${last}`, 'VALUE', 'sales.orders', at.month(8, last)),
    ask('how large is our customer base this year', 'VALUE', 'sales.active_customers', ytd),
    ask(`What was the average value of an order in ${last}?`, 'VALUE', 'sales.average_order_value', lastYear),
    ask(`Rebates given to customers in Q3 ${last}`, 'VALUE', 'sales.discount', at.quarter(3, last)),
    ask('how much inventory do we hold', 'VALUE', 'products.stock_units', at.today),
    ask(`how much did we invoice in ${last}`, 'VALUE', 'sales.billed', lastYear),
    ask('number of pieces sold last quarter', 'VALUE', 'sales.units', at.lastQuarter),
  ]),
  ...under('filtered', [
    ask(`What is the revenue of the Espresso machines category in ${last}?`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { category: ['Espresso machines'] },
    }),
    ask('number of orders from Brooks Dining last year', 'VALUE', 'sales.orders', lastYear, {
      filters: { customer: ['Brooks Dining'] },
    }),
    ask(`Direct sales in the United Kingdom, ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { channel: ['Direct'], territory: ['United Kingdom'] },
    }),
    ask(`what did Camille Rousset sell in ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { sales_person: ['Camille Rousset'] },
    }),
    ask('units in stock in Reno', 'VALUE', 'products.stock_units', at.today, { filters: { warehouse: ['Reno'] } }),
  ]),
  ...under('comparison', [
    ask(`How has gross margin changed from ${before} to ${last}?`, 'COMPARISON', 'sales.gross_margin', lastYear, {
      against: beforeLast,
    }),
    ask('revenue last month vs. same month of the prior year', 'COMPARISON', 'sales.revenue', at.lastMonth, {
      against: yearBefore(at.lastMonth),
    }),
    ask(`Were orders higher in H2 ${last} than in H1 ${last}?`, 'COMPARISON', 'sales.orders', at.half(2, last), {
      against: at.half(1, last),
    }),
    ask('how do this quarter’s sales compare with last quarter’s', 'COMPARISON', 'sales.revenue', at.thisQuarter, {
      against: [
        at.lastQuarter[0],
        new Date(Date.parse(at.lastQuarter[0]) + Date.parse(at.thisQuarter[1]) - Date.parse(at.thisQuarter[0]))
          .toISOString()
          .slice(0, 10),
      ],
    }),
  ]),
  ...under('trend', [
    ask(`Show the monthly development of discounts in ${last}`, 'TREND', 'sales.discount', lastYear, {
      grain: 'MONTH',
    }),
    ask(`Which quarter of ${last} had the best revenue?`, 'TREND', 'sales.revenue', lastYear, { grain: 'QUARTER' }),
    ask('orders by day for the past two weeks', 'TREND', 'sales.orders', at.lastDays(14), { grain: 'DAY' }),
  ]),
  ...under('breakdown', [
    ask(`Give me gross profit by product category for ${last}`, 'BREAKDOWN', 'sales.gross_margin', lastYear, {
      by: 'category',
    }),
    ask('How are sales distributed across sales people this year?', 'BREAKDOWN', 'sales.revenue', ytd, {
      by: 'sales_person',
    }),
    ask(`Compare France and Canada on revenue in ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: ['France', 'Canada'] },
    }),
  ]),
  ...under('ranking', [
    ask(`Who are the three best sales reps of ${last}?`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'sales_person',
      rank: ['TOP', 3],
    }),
    ask(`which market generated the least profit in ${last}?`, 'RANKING', 'sales.gross_margin', lastYear, {
      by: 'territory',
      rank: ['BOTTOM', 10],
    }),
    ask('Our top selling products this quarter', 'RANKING', 'sales.revenue', at.thisQuarter, {
      by: 'product',
      rank: ['TOP', 10],
    }),
  ]),
  ...under('share', [
    ask(`What fraction of orders is placed online? ${last}`, 'SHARE', 'sales.orders', lastYear, { by: 'channel' }),
    ask('revenue mix by segment, last year', 'SHARE', 'sales.revenue', lastYear, { by: 'segment' }),
  ]),
  ...under('drivers', [
    ask(`What is driving the change in revenue in Q4 ${last}?`, 'DRIVERS', 'sales.revenue', at.quarter(4, last), {
      against: at.quarter(3, last),
    }),
    ask(`Why were orders down in ${last}?`, 'DRIVERS', 'sales.orders', lastYear, { against: beforeLast }),
  ]),
  ask('What will our revenue be over the next 3 months?', 'FORECAST', 'sales.revenue', ytd, { horizon: 3 }),
  ...under('typo', [
    ask(`gross magrin by categroy ${last}`, 'BREAKDOWN', 'sales.gross_margin', lastYear, { by: 'category' }),
    ask('how mcuh revenue lst quarter', 'VALUE', 'sales.revenue', at.lastQuarter),
  ]),
  ...conversation(
    ask('Revenue this year', 'VALUE', 'sales.revenue', ytd),
    ask('versus last year?', 'COMPARISON', 'sales.revenue', ytd, { against: at.lastYearSoFar }),
    ask('what is behind it?', 'DRIVERS', 'sales.revenue', ytd, { against: at.lastYearSoFar }),
    ask('break it down by category', 'DRIVERS', 'sales.revenue', ytd, { against: at.lastYearSoFar, by: 'category' }),
  ),
  ...conversation(
    ask(`best customers in ${last}`, 'RANKING', 'sales.revenue', lastYear, { by: 'customer', rank: ['TOP', 10] }),
    ask('just the top 3', 'RANKING', 'sales.revenue', lastYear, { by: 'customer', rank: ['TOP', 3] }),
    ask('by margin instead', 'RANKING', 'sales.gross_margin', lastYear, { by: 'customer', rank: ['TOP', 3] }),
  ),
  ...under('German', [
    german('Wie stehen die Umsätze diesen Monat?', 'VALUE', 'sales.revenue', at.thisMonth),
    german(`Wer waren ${last} unsere drei besten Kunden?`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'customer',
      rank: ['TOP', 3],
    }),
    german(`Deckungsbeitrag nach Produktgruppe ${last}`, 'BREAKDOWN', 'sales.gross_margin', lastYear, {
      by: 'category',
    }),
    german(`Wie viel Rabatt haben wir ${last} gewährt?`, 'VALUE', 'sales.discount', lastYear),
    german(
      `Hat sich die Anzahl der Aufträge ${last} gegenüber ${before} erhöht?`,
      'COMPARISON',
      'sales.orders',
      lastYear,
      {
        against: beforeLast,
      },
    ),
    german(`Monatliche Umsätze ${last}`, 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    german(`Umsatz in Deutschland und Frankreich ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: ['Germany', 'France'] },
    }),
  ]),
  ...under('Vietnamese', [
    vietnamese('Doanh thu quý này là bao nhiêu?', 'VALUE', 'sales.revenue', at.thisQuarter),
    vietnamese(
      `Lợi nhuận gộp năm ${last} tăng hay giảm so với năm ${before}?`,
      'COMPARISON',
      'sales.gross_margin',
      lastYear,
      {
        against: beforeLast,
      },
    ),
    vietnamese(`3 khu vực có doanh thu thấp nhất năm ${last}`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'territory',
      rank: ['BOTTOM', 3],
    }),
    vietnamese(`số đơn hàng theo kênh năm ${last}`, 'BREAKDOWN', 'sales.orders', lastYear, { by: 'channel' }),
    vietnamese('giá trị đơn hàng trung bình năm nay', 'VALUE', 'sales.average_order_value', ytd),
    vietnamese(`Điều gì làm doanh thu năm ${last} tăng?`, 'DRIVERS', 'sales.revenue', lastYear, {
      against: beforeLast,
    }),
  ]),
  ...fourthUnanswerable(at),
];

function fourthUnanswerable({ now }: EvaluationCalendar): EvaluationQuestion[] {
  const { refuse } = inLanguage('en');
  return [
    refuse('What is our cash flow this quarter?', 'NO_SUCH_METRIC'),
    refuse('How many employees left last year?', 'NO_SUCH_METRIC'),
    refuse('what is our carbon footprint', 'NO_SUCH_METRIC'),
    refuse('average response time of support', 'NO_SUCH_METRIC'),
    refuse('rent expenses in 2025', 'NO_SUCH_METRIC'),
    refuse(`revenue in Norway ${now - 1}`, 'NO_SUCH_MEMBER'),
    refuse('sales by Donald Duck', 'NO_SUCH_MEMBER'),
    refuse('revenue by color', 'NO_SUCH_MEMBER'),
    refuse('orders in 2001', 'NO_DATA'),
    refuse('how did last month go?', 'AMBIGUOUS'),
    refuse('who wrote Hamlet?', 'NOT_BUSINESS'),
    refuse('What time is it in New York?', 'NOT_BUSINESS', 'NO_SUCH_METRIC', 'NO_SUCH_MEMBER'),
    inLanguage('de').refuse('Wie hoch ist unser Jahresüberschuss?', 'NO_SUCH_METRIC'),
    inLanguage('vi').refuse('doanh thu tại Thái Lan năm nay', 'NO_SUCH_MEMBER'),
  ];
}
