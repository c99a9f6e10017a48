import type { EvaluationCalendar } from '../../calendar-of.ts';
import { conversation, type Days, type EvaluationQuestion, inLanguage } from '../../question.ts';
import { yearBefore } from './year-before.ts';

const { ask } = inLanguage('en');
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** Conversations that go on in the words in which people go on. */
export const secondConversations = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, beforeLast]: [Days, Days] = [at.lastYear, at.yearBeforeLast],
): EvaluationQuestion[] => [
  ...conversation(
    ask(`What was our revenue in ${last}?`, 'VALUE', 'sales.revenue', lastYear),
    ask('And by country?', 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'country' }),
    ask('Why did it change?', 'DRIVERS', 'sales.revenue', lastYear, { against: beforeLast }),
    ask('same question for margin', 'DRIVERS', 'sales.gross_margin', lastYear, { against: beforeLast }),
  ),
  ...conversation(
    ask('orders last quarter', 'VALUE', 'sales.orders', at.lastQuarter),
    ask('how does that compare with a year ago?', 'COMPARISON', 'sales.orders', at.lastQuarter, {
      against: yearBefore(at.lastQuarter),
    }),
    ask('and online?', 'COMPARISON', 'sales.orders', at.lastQuarter, {
      against: yearBefore(at.lastQuarter),
      filters: { channel: ['Online'] },
    }),
    ask('just Germany', 'COMPARISON', 'sales.orders', at.lastQuarter, {
      against: yearBefore(at.lastQuarter),
      filters: { channel: ['Online'], territory: ['Germany'] },
    }),
  ),
  ...conversation(
    ask('top 10 customers this year', 'RANKING', 'sales.revenue', at.thisYear, { by: 'customer', rank: ['TOP', 10] }),
    ask('only the first five', 'RANKING', 'sales.revenue', at.thisYear, { by: 'customer', rank: ['TOP', 5] }),
    ask('what about last year', 'RANKING', 'sales.revenue', lastYear, { by: 'customer', rank: ['TOP', 5] }),
    ask('and in terms of margin?', 'RANKING', 'sales.gross_margin', lastYear, { by: 'customer', rank: ['TOP', 5] }),
  ),
  ...conversation(
    ask(`revenue trend ${last}`, 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    ask('now quarterly', 'TREND', 'sales.revenue', lastYear, { grain: 'QUARTER' }),
    ask(`and ${before}?`, 'TREND', 'sales.revenue', beforeLast, { grain: 'QUARTER' }),
  ),
  ...conversation(
    german('Umsatz letztes Quartal', 'VALUE', 'sales.revenue', at.lastQuarter),
    german('und im Quartal davor?', 'VALUE', 'sales.revenue', at.quarterBeforeLast),
    german('nach Kanal', 'BREAKDOWN', 'sales.revenue', at.quarterBeforeLast, { by: 'channel' }),
  ),
  ...conversation(
    vietnamese('doanh thu tháng trước', 'VALUE', 'sales.revenue', at.lastMonth),
    vietnamese('so với cùng kỳ năm ngoái thì sao?', 'COMPARISON', 'sales.revenue', at.lastMonth, {
      against: yearBefore(at.lastMonth),
    }),
    vietnamese('theo kênh bán hàng', 'BREAKDOWN', 'sales.revenue', at.lastMonth, {
      against: yearBefore(at.lastMonth),
      by: 'channel',
    }),
  ),
];
