import type { Refusal } from '../plan/refusal.ts';
import { sayRefusal, suggestionsOf } from '../say/say-refusal.ts';
import type { Language } from '../understand/planner.ts';
import type { AnswerRefusal } from './answer.types.ts';

/** A refusal as its reader sees it, in the language of the question. */
export function showRefusal(refusal: Refusal, language: Language | null | undefined): AnswerRefusal {
  return {
    kind: refusal.kind,
    message: sayRefusal(refusal, language ?? 'en'),
    suggestions: suggestionsOf(refusal),
  };
}
