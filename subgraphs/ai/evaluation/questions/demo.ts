import type { EvaluationCalendar } from '../calendar-of.ts';
import type { EvaluationQuestion } from '../question.ts';
import { englishQuestions } from './english.ts';
import { followUpQuestions } from './follow-ups.ts';
import { germanQuestions } from './german.ts';
import { unanswerableQuestions } from './unanswerable.ts';
import { vietnameseQuestions } from './vietnamese.ts';

/** Everything that is asked of the demo company. */
export const demoQuestions = (at: EvaluationCalendar): EvaluationQuestion[] => [
  ...englishQuestions(at),
  ...germanQuestions(at),
  ...vietnameseQuestions(at),
  ...followUpQuestions(at),
  ...unanswerableQuestions(at),
];
