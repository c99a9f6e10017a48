import type { EvaluationCalendar } from '../../calendar-of.ts';
import { conversation, type Days, type EvaluationQuestion, inLanguage } from '../../question.ts';

const { ask } = inLanguage('en');
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** Conversations in which one thing leads to another. */
export const thirdConversations = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, beforeLast]: [Days, Days] = [at.lastYear, at.yearBeforeLast],
): EvaluationQuestion[] => [
  ...conversation(
    ask(`gross margin ${last} vs ${before}`, 'COMPARISON', 'sales.gross_margin', lastYear, { against: beforeLast }),
    ask('what drove that?', 'DRIVERS', 'sales.gross_margin', lastYear, { against: beforeLast }),
    ask('which products?', 'DRIVERS', 'sales.gross_margin', lastYear, { against: beforeLast, by: 'product' }),
    ask('only in the UK', 'DRIVERS', 'sales.gross_margin', lastYear, {
      against: beforeLast,
      by: 'product',
      filters: { territory: ['United Kingdom'] },
    }),
  ),
  ...conversation(
    ask(`orders per channel in ${last}`, 'BREAKDOWN', 'sales.orders', lastYear, { by: 'channel' }),
    ask('now show revenue instead', 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'channel' }),
    ask(`and how was it in ${before}?`, 'BREAKDOWN', 'sales.revenue', beforeLast, { by: 'channel' }),
    ask('by customer segment please', 'BREAKDOWN', 'sales.revenue', beforeLast, { by: 'segment' }),
  ),
  ...conversation(
    ask('sales this month', 'VALUE', 'sales.revenue', at.thisMonth),
    ask('and last month?', 'VALUE', 'sales.revenue', at.lastMonth),
    ask('per day', 'TREND', 'sales.revenue', at.lastMonth, { grain: 'DAY' }),
    ask('what about orders?', 'TREND', 'sales.orders', at.lastMonth, { grain: 'DAY' }),
  ),
  ...conversation(
    ask(`How much did we sell in Germany in ${last}?`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { territory: ['Germany'] },
    }),
    ask('and in France?', 'VALUE', 'sales.revenue', lastYear, { filters: { territory: ['France'] } }),
    ask('who are the top 3 customers there?', 'RANKING', 'sales.revenue', lastYear, {
      by: 'customer',
      rank: ['TOP', 3],
      filters: { territory: ['France'] },
    }),
  ),
  ...conversation(
    german(`Rohertrag ${last}`, 'VALUE', 'sales.gross_margin', lastYear),
    german('und im Vergleich zum Vorjahr?', 'COMPARISON', 'sales.gross_margin', lastYear, { against: beforeLast }),
    german('woran liegt das?', 'DRIVERS', 'sales.gross_margin', lastYear, { against: beforeLast }),
    german('und nach Produkt?', 'DRIVERS', 'sales.gross_margin', lastYear, { against: beforeLast, by: 'product' }),
  ),
  ...conversation(
    vietnamese(`doanh thu theo khu vực năm ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
    vietnamese('còn lợi nhuận gộp thì sao?', 'BREAKDOWN', 'sales.gross_margin', lastYear, { by: 'territory' }),
    vietnamese(`năm ${before} thì thế nào?`, 'BREAKDOWN', 'sales.gross_margin', beforeLast, { by: 'territory' }),
  ),
];
