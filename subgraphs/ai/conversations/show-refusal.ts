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
    metric: 'metric' in refusal ? refusal.metric.key : null,
    scope: refusal.kind === 'NO_PERMISSION' ? refusal.scope : null,
    module: refusal.kind === 'MODULE_OFF' ? refusal.module : null,
    dataFrom: refusal.kind === 'NO_DATA' ? refusal.range?.from : null,
    dataTo: refusal.kind === 'NO_DATA' ? refusal.range?.to : null,
  };
}
