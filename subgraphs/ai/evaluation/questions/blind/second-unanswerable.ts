import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type EvaluationQuestion, inLanguage } from '../../question.ts';

const { refuse } = inLanguage('en');
const german = inLanguage('de').refuse;
const vietnamese = inLanguage('vi').refuse;

/** What leaders ask and nothing here can answer. */
export const secondUnanswerable = (at: EvaluationCalendar, last = at.now - 1): EvaluationQuestion[] => [
  refuse("What's our net income for the year?", 'NO_SUCH_METRIC'),
  refuse('how long do customers take to pay us', 'NO_SUCH_METRIC'),
  refuse('What is our customer acquisition cost?', 'NO_SUCH_METRIC'),
  refuse('customer lifetime value', 'NO_SUCH_METRIC'),
  refuse('employee turnover rate', 'NO_SUCH_METRIC'),
  refuse('How much debt do we have?', 'NO_SUCH_METRIC'),
  refuse('churn last quarter', 'NO_SUCH_METRIC'),
  refuse(`How many complaints did we receive in ${last}?`, 'NO_SUCH_METRIC'),
  refuse(`revenue in Japan ${last}`, 'NO_SUCH_MEMBER'),
  refuse('sales to Nestlé this year', 'NO_SUCH_MEMBER'),
  refuse('revenue by age group', 'NO_SUCH_MEMBER'),
  refuse('sales by store manager', 'NO_SUCH_MEMBER'),
  refuse(`revenue in ${at.now + 2}`, 'NO_DATA'),
  refuse('revenue in 2015', 'NO_DATA'),
  refuse('How are we doing?', 'AMBIGUOUS'),
  refuse('Are we ahead of last year?', 'AMBIGUOUS'),
  refuse('Compare this month to last month', 'AMBIGUOUS'),
  refuse('Who won the World Cup?', 'NOT_BUSINESS'),
  refuse('Write me a poem about coffee', 'NOT_BUSINESS'),
  refuse('Should I sell my Apple shares?', 'NOT_BUSINESS', 'NO_SUCH_METRIC', 'NO_SUCH_MEMBER'),
  refuse('delete all orders from last month', 'NOT_BUSINESS', 'NO_SUCH_METRIC', 'NO_SUCH_MEMBER'),
  german('Was kostet uns ein Mitarbeiter im Monat?', 'NO_SUCH_METRIC'),
  german(`Umsatz in Österreich ${last}`, 'NO_SUCH_MEMBER'),
  german('Wie wird das Wetter morgen?', 'NOT_BUSINESS'),
  vietnamese('Công ty có bao nhiêu nhân viên?', 'NO_SUCH_METRIC'),
  vietnamese(`doanh thu tại Nhật Bản năm ${last}`, 'NO_SUCH_MEMBER'),
];
