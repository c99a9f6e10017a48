import type { EvaluationCalendar } from '../../calendar-of.ts';
import type { EvaluationQuestion } from '../../question.ts';
import { firstAdventureWorks } from './first-adventureworks.ts';
import { firstConversations } from './first-conversations.ts';
import { firstEnglish } from './first-english.ts';
import { firstOtherLanguages } from './first-other-languages.ts';
import { firstUnanswerable } from './first-unanswerable.ts';

/** Questions that were written without sight of the analyst, and asked before it learnt from them. */
export interface BlindList {
  writtenOn: string;
  demo(at: EvaluationCalendar): EvaluationQuestion[];
  adventureWorks(at: EvaluationCalendar): EvaluationQuestion[];
}

/** The oldest first. */
export const BLIND_LISTS: readonly BlindList[] = [
  {
    writtenOn: '2026-11-20',
    demo: (at) => [
      ...firstEnglish(at),
      ...firstConversations(at),
      ...firstOtherLanguages(at),
      ...firstUnanswerable(at),
    ],
    adventureWorks: firstAdventureWorks,
  },
];
