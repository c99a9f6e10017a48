import type { EvaluationCalendar } from '../../calendar-of.ts';
import { conversation, type EvaluationQuestion, inLanguage } from '../../question.ts';

const { ask, refuse } = inLanguage('en');
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** What the leaders of AdventureWorks ask. */
export const secondAdventureWorks = (
  at: EvaluationCalendar,
  [y2012, y2013] = [at.year(2012), at.year(2013)],
): EvaluationQuestion[] => [
  ask('How did sales in Australia develop over 2013?', 'TREND', 'sales.revenue', y2013, {
    grain: 'MONTH',
    filters: { territory: ['Australia'] },
  }),
  ask('Top 5 salespeople 2013', 'RANKING', 'sales.revenue', y2013, { by: 'sales_person', rank: ['TOP', 5] }),
  ask(
    'What was the gross margin rate in Q3 2013 compared to Q3 2012?',
    'COMPARISON',
    'sales.gross_margin_rate',
    at.quarter(3, 2013),
    { against: at.quarter(3, 2012) },
  ),
  ask('road bikes vs mountain bikes in 2013', 'BREAKDOWN', 'sales.revenue', y2013, {
    by: 'subcategory',
    filters: { subcategory: ['Road Bikes', 'Mountain Bikes'] },
  }),
  ask('online orders in Germany in 2013', 'VALUE', 'sales.orders', y2013, {
    filters: { channel: ['Online'], territory: ['Germany'] },
  }),
  ask('Which territory lost the most revenue in 2013 versus 2012?', 'DRIVERS', 'sales.revenue', y2013, {
    against: y2012,
    by: 'territory',
  }),
  ask('reseller share of revenue 2013', 'SHARE', 'sales.revenue', y2013, { by: 'channel' }),
  ask('how much did Brakes and Gears buy in 2013', 'VALUE', 'sales.revenue', y2013, {
    filters: { customer: ['Brakes and Gears'] },
  }),
  ask('revenue for jerseys 2013', 'VALUE', 'sales.revenue', y2013, { filters: { subcategory: ['Jerseys'] } }),
  german('Umsatz nach Produktkategorie 2013', 'BREAKDOWN', 'sales.revenue', y2013, { by: 'category' }),
  vietnamese('doanh thu tại Úc năm 2013', 'VALUE', 'sales.revenue', y2013, { filters: { territory: ['Australia'] } }),
  ...conversation(
    ask('What drove revenue growth from 2012 to 2013?', 'DRIVERS', 'sales.revenue', y2013, { against: y2012 }),
    ask('and by category?', 'DRIVERS', 'sales.revenue', y2013, { against: y2012, by: 'category' }),
    ask('what about the gross margin', 'DRIVERS', 'sales.gross_margin', y2013, { against: y2012, by: 'category' }),
  ),
  refuse('sales in 2010', 'NO_DATA'),
  refuse('bikes stolen last year', 'NO_SUCH_METRIC', 'NO_SUCH_MEMBER'),
];
