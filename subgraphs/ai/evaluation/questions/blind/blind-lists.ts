import type { EvaluationCalendar } from '../../calendar-of.ts';
import type { EvaluationQuestion } from '../../question.ts';
import { firstAdventureWorks } from './first-adventureworks.ts';
import { firstConversations } from './first-conversations.ts';
import { firstEnglish } from './first-english.ts';
import { firstEnglishParts } from './first-english-parts.ts';
import { firstOtherLanguages } from './first-other-languages.ts';
import { firstUnanswerable } from './first-unanswerable.ts';
import { fourthDemo } from './fourth.ts';
import { secondAdventureWorks } from './second-adventureworks.ts';
import { secondConversations } from './second-conversations.ts';
import { secondEnglish } from './second-english.ts';
import { secondEnglishParts } from './second-english-parts.ts';
import { secondOtherLanguages } from './second-other-languages.ts';
import { secondUnanswerable } from './second-unanswerable.ts';
import { thirdAdventureWorks } from './third-adventureworks.ts';
import { thirdConversations } from './third-conversations.ts';
import { thirdEnglish } from './third-english.ts';
import { thirdEnglishParts } from './third-english-parts.ts';
import { thirdOtherLanguages } from './third-other-languages.ts';
import { thirdUnanswerable } from './third-unanswerable.ts';

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
      ...firstEnglishParts(at),
      ...firstConversations(at),
      ...firstOtherLanguages(at),
      ...firstUnanswerable(at),
    ],
    adventureWorks: firstAdventureWorks,
  },
  {
    writtenOn: '2026-11-20',
    demo: (at) => [
      ...secondEnglish(at),
      ...secondEnglishParts(at),
      ...secondConversations(at),
      ...secondOtherLanguages(at),
      ...secondUnanswerable(at),
    ],
    adventureWorks: secondAdventureWorks,
  },
  {
    writtenOn: '2026-11-20',
    demo: (at) => [
      ...thirdEnglish(at),
      ...thirdEnglishParts(at),
      ...thirdConversations(at),
      ...thirdOtherLanguages(at),
      ...thirdUnanswerable(at),
    ],
    adventureWorks: thirdAdventureWorks,
  },
  { writtenOn: '2026-11-20', demo: fourthDemo, adventureWorks: () => [] },
];
