import type { EvaluationCalendar } from '../../calendar-of.ts';
import { conversation, type Days, type EvaluationQuestion, inLanguage } from '../../question.ts';

const { ask } = inLanguage('en');
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;
const not = (name: string) => TERRITORIES.filter((one) => one !== name);
const TERRITORIES = ['Canada', 'France', 'Germany', 'US East', 'US West', 'United Kingdom'];

/** Conversations about the demo company, written without sight of the analyst. */
export const firstConversations = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, beforeLast]: [Days, Days] = [at.lastYear, at.yearBeforeLast],
): EvaluationQuestion[] => [
  ...conversation(
    ask('revenue by category this year', 'BREAKDOWN', 'sales.revenue', at.thisYear, { by: 'category' }),
    ask('and last year?', 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'category' }),
    ask('same for units', 'BREAKDOWN', 'sales.units', lastYear, { by: 'category' }),
    ask('only online', 'BREAKDOWN', 'sales.units', lastYear, { by: 'category', filters: { channel: ['Online'] } }),
    ask('as a bar chart', 'BREAKDOWN', 'sales.units', lastYear, {
      by: 'category',
      chart: 'BAR',
      filters: { channel: ['Online'] },
    }),
  ),
  ...conversation(
    ask(`How did ${last} compare with ${before}?  revenue I mean`, 'COMPARISON', 'sales.revenue', lastYear, {
      against: beforeLast,
    }),
    ask('why?', 'DRIVERS', 'sales.revenue', lastYear, { against: beforeLast }),
    ask('by customer', 'DRIVERS', 'sales.revenue', lastYear, { against: beforeLast, by: 'customer' }),
  ),
  ...conversation(
    ask(`sales in France in ${last}`, 'VALUE', 'sales.revenue', lastYear, { filters: { territory: ['France'] } }),
    ask('What about Germany?', 'VALUE', 'sales.revenue', lastYear, { filters: { territory: ['Germany'] } }),
    ask('per month', 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH', filters: { territory: ['Germany'] } }),
    ask('and the margin?', 'TREND', 'sales.gross_margin', lastYear, {
      grain: 'MONTH',
      filters: { territory: ['Germany'] },
    }),
  ),
  ...conversation(
    ask(`revenue by territory ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
    ask('exclude Germany', 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: not('Germany') },
    }),
  ),
  ...conversation(
    ask(`top 5 products ${last}`, 'RANKING', 'sales.revenue', lastYear, { by: 'product', rank: ['TOP', 5] }),
    ask('make it ten', 'RANKING', 'sales.revenue', lastYear, { by: 'product', rank: ['TOP', 10] }),
    ask('and the worst ones?', 'RANKING', 'sales.revenue', lastYear, { by: 'product', rank: ['BOTTOM', 10] }),
    ask('in the US only', 'RANKING', 'sales.revenue', lastYear, {
      by: 'product',
      rank: ['BOTTOM', 10],
      filters: { country: ['United States'] },
    }),
  ),
  ...conversation(
    ask('orders last month', 'VALUE', 'sales.orders', at.lastMonth),
    ask('compared to the month before?', 'COMPARISON', 'sales.orders', at.lastMonth, { against: at.monthBeforeLast }),
    ask('split that by channel', 'BREAKDOWN', 'sales.orders', at.lastMonth, {
      against: at.monthBeforeLast,
      by: 'channel',
    }),
  ),
  ...conversation(
    ask(`monthly orders ${last}`, 'TREND', 'sales.orders', lastYear, { grain: 'MONTH' }),
    ask('weekly instead', 'TREND', 'sales.orders', lastYear, { grain: 'WEEK' }),
    ask('and what comes next?', 'FORECAST', 'sales.orders', at.lastMonths(36)),
  ),
  ...conversation(
    german(`Umsatz nach Kategorie ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'category' }),
    german('Und im Jahr davor?', 'BREAKDOWN', 'sales.revenue', beforeLast, { by: 'category' }),
    german('nur Frankreich', 'BREAKDOWN', 'sales.revenue', beforeLast, {
      by: 'category',
      filters: { territory: ['France'] },
    }),
    german('als Tabelle bitte', 'BREAKDOWN', 'sales.revenue', beforeLast, {
      by: 'category',
      chart: 'TABLE',
      filters: { territory: ['France'] },
    }),
  ),
  ...conversation(
    vietnamese(`số đơn hàng năm ${last}`, 'VALUE', 'sales.orders', lastYear),
    vietnamese('còn năm trước đó?', 'VALUE', 'sales.orders', beforeLast),
    vietnamese('theo tháng', 'TREND', 'sales.orders', beforeLast, { grain: 'MONTH' }),
  ),
];
