import type { EvaluationCalendar } from '../../calendar-of.ts';
import { conversation, type EvaluationQuestion, inLanguage, under } from '../../question.ts';

const { ask, refuse } = inLanguage('en');
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** Questions about AdventureWorks, written without sight of the analyst. */
export const firstAdventureWorks = (
  at: EvaluationCalendar,
  [y2012, y2013] = [at.year(2012), at.year(2013)],
): EvaluationQuestion[] => [
  ask('How much turnover did we make in fiscal 2013?', 'VALUE', 'sales.revenue', y2013),
  ...under('filtered', [
    ask('mountain bikes turnover in 2013', 'VALUE', 'sales.revenue', y2013, {
      filters: { subcategory: ['Mountain Bikes'] },
    }),
    ask('how many helmets did we sell in 2013', 'VALUE', 'sales.units', y2013, {
      filters: { subcategory: ['Helmets'] },
    }),
    ask('Linda Mitchell sales Q4 2013', 'VALUE', 'sales.revenue', at.quarter(4, 2013), {
      filters: { sales_person: ['Linda C Mitchell'] },
    }),
    ask('accessories revenue in Canada, 2013', 'VALUE', 'sales.revenue', y2013, {
      filters: { category: ['Accessories'], territory: ['Canada'] },
    }),
  ]),
  ask('did we do better in 2013 than 2012?  sales', 'COMPARISON', 'sales.revenue', y2013, { against: y2012 }),
  ask('weekly orders in Q1 2014', 'TREND', 'sales.orders', at.quarter(1, 2014), { grain: 'WEEK' }),
  ask('ranking of territories by margin 2013', 'RANKING', 'sales.gross_margin', y2013, {
    by: 'territory',
    rank: ['TOP', 10],
  }),
  ask('biggest vendors by spend 2013', 'RANKING', 'products.purchase_spend', y2013, {
    by: 'supplier',
    rank: ['TOP', 10],
  }),
  ask('What explains the growth in units from 2012 to 2013?', 'DRIVERS', 'sales.units', y2013, { against: y2012 }),
  german('Wie viel Umsatz haben wir 2013 mit Fahrrädern in Frankreich gemacht?', 'VALUE', 'sales.revenue', y2013, {
    filters: { category: ['Bikes'], territory: ['France'] },
  }),
  vietnamese('top 3 san pham ban chay nhat nam 2013', 'RANKING', 'sales.revenue', y2013, {
    by: 'product',
    rank: ['TOP', 3],
  }),
  ...conversation(
    ask('revenue per territory 2013', 'BREAKDOWN', 'sales.revenue', y2013, { by: 'territory' }),
    ask('only bikes', 'BREAKDOWN', 'sales.revenue', y2013, { by: 'territory', filters: { category: ['Bikes'] } }),
    ask('and 2012?', 'BREAKDOWN', 'sales.revenue', y2012, { by: 'territory', filters: { category: ['Bikes'] } }),
  ),
  refuse('sales in Mexico 2013', 'NO_SUCH_MEMBER'),
  refuse('revenue in May 2016', 'NO_DATA'),
];
