import type { EvaluationCalendar } from '../../calendar-of.ts';
import { conversation, type EvaluationQuestion, inLanguage } from '../../question.ts';

const { ask, refuse } = inLanguage('en');
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** What is asked about AdventureWorks in passing. */
export const thirdAdventureWorks = (
  at: EvaluationCalendar,
  [y2012, y2013] = [at.year(2012), at.year(2013)],
): EvaluationQuestion[] => [
  ask('How much did we sell in the United Kingdom in 2013?', 'VALUE', 'sales.revenue', y2013, {
    filters: { territory: ['United Kingdom'] },
  }),
  ask('best 10 products of 2013 by units', 'RANKING', 'sales.units', y2013, { by: 'product', rank: ['TOP', 10] }),
  ask('Jillian Carson revenue 2013 vs 2012', 'COMPARISON', 'sales.revenue', y2013, {
    against: y2012,
    filters: { sales_person: ['Jillian Carson'] },
  }),
  ask('monthly clothing sales 2013', 'TREND', 'sales.revenue', y2013, {
    grain: 'MONTH',
    filters: { category: ['Clothing'] },
  }),
  ask('why did sales in Canada change in 2013?', 'DRIVERS', 'sales.revenue', y2013, {
    against: y2012,
    filters: { territory: ['Canada'] },
  }),
  ask('average order value by channel 2013', 'BREAKDOWN', 'sales.average_order_value', y2013, { by: 'channel' }),
  ask('Southwest vs Northwest revenue 2013', 'BREAKDOWN', 'sales.revenue', y2013, {
    by: 'territory',
    filters: { territory: ['Southwest', 'Northwest'] },
  }),
  ask('what part of revenue do bikes make up in 2013?', 'SHARE', 'sales.revenue', y2013, { by: 'category' }),
  ask('how much stock is in Final Assembly', 'VALUE', 'products.stock_units', ['2014-08-12', '2014-08-12'], {
    filters: { warehouse: ['Final Assembly'] },
  }),
  german('Die drei umsatzstärksten Gebiete 2013', 'RANKING', 'sales.revenue', y2013, {
    by: 'territory',
    rank: ['TOP', 3],
  }),
  vietnamese('số đơn hàng ở Canada năm 2013', 'VALUE', 'sales.orders', y2013, { filters: { territory: ['Canada'] } }),
  ...conversation(
    ask('Compare our sales in Q1 and Q2 of 2013', 'COMPARISON', 'sales.revenue', at.quarter(2, 2013), {
      against: at.quarter(1, 2013),
    }),
    ask('What drove the increase?', 'DRIVERS', 'sales.revenue', at.quarter(2, 2013), { against: at.quarter(1, 2013) }),
    ask('and for resellers only?', 'DRIVERS', 'sales.revenue', at.quarter(2, 2013), {
      against: at.quarter(1, 2013),
      filters: { channel: ['Reseller'] },
    }),
  ),
  refuse('sales in Spain 2013', 'NO_SUCH_MEMBER'),
  refuse('scooter revenue 2013', 'NO_SUCH_MEMBER', 'NO_SUCH_METRIC'),
];
