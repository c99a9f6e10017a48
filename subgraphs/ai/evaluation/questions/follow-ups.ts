import type { EvaluationCalendar } from '../calendar-of.ts';
import { conversation, type EvaluationQuestion, inLanguage } from '../question.ts';

const english = inLanguage('en').ask;
const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** Conversations: what is not said again is still meant. */
export const followUpQuestions = (
  at: EvaluationCalendar,
  last = at.now - 1,
  [q1, q2, q3] = [at.quarter(1, last), at.quarter(2, last), at.quarter(3, last)],
  lastYear = at.lastYear,
): EvaluationQuestion[] => [
  ...conversation(
    english(`Compare our sales in Q1 and Q2 of ${last}`, 'COMPARISON', 'sales.revenue', q2, { against: q1 }),
    english('What drove the increase?', 'DRIVERS', 'sales.revenue', q2, { against: q1 }),
    english('And by territory?', 'DRIVERS', 'sales.revenue', q2, { against: q1, by: 'territory' }),
  ),
  ...conversation(
    english(`revenue in ${last}`, 'VALUE', 'sales.revenue', lastYear),
    english('and by category?', 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'category' }),
    english('only in Germany', 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'category',
      filters: { territory: ['Germany'] },
    }),
    english(`what about Q3 ${last}?`, 'BREAKDOWN', 'sales.revenue', q3, {
      by: 'category',
      filters: { territory: ['Germany'] },
    }),
  ),
  ...conversation(
    english(`top 5 customers ${last}`, 'RANKING', 'sales.revenue', lastYear, { by: 'customer', rank: ['TOP', 5] }),
    english('and by orders?', 'RANKING', 'sales.orders', lastYear, { by: 'customer', rank: ['TOP', 5] }),
  ),
  ...conversation(
    english(`orders by month ${last}`, 'TREND', 'sales.orders', lastYear, { grain: 'MONTH' }),
    english('and revenue?', 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    english('how many new customers last month?', 'VALUE', 'sales.new_customers', at.lastMonth),
  ),
  ...conversation(
    german(`Umsatz ${last}`, 'VALUE', 'sales.revenue', lastYear),
    german('Und nach Kanal?', 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'channel' }),
  ),
  ...conversation(
    vietnamese(`Doanh thu năm ${last}`, 'VALUE', 'sales.revenue', lastYear),
    vietnamese('Còn theo danh mục thì sao?', 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'category' }),
  ),
];
