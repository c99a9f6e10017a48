import type { LoggedRequestFragment } from './UsagePage.generated.ts';

type Outcome = NonNullable<LoggedRequestFragment['outcome']>;

/** What came of a request, in words. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  ANSWERED: 'Answered',
  RUBBISH: 'Unusable answer',
  TIMED_OUT: 'Timed out',
  RATE_LIMITED: 'Too many requests',
  UNAVAILABLE: 'Not available',
  CUT_OFF: 'Cut off',
  REFUSED: 'Refused',
  ADDRESS_REFUSED: 'Address not allowed',
  CANCELLED: 'Stopped by the asker',
};

/** What a request was for, in words. */
export const PURPOSE_WORDS: Record<LoggedRequestFragment['purpose'], string> = {
  PLAN: 'Understand',
  WRITE: 'Word the answer',
  TEST: 'Test of the connection',
};

const FALLBACK_WORDS: Record<string, string> = {
  FORBIDDEN: 'Data may not leave',
  QUOTA_REACHED: 'Limit of a person reached',
  TOO_MANY_AT_ONCE: 'Too many at once',
  BUDGET_SPENT: 'Budget spent',
  NO_MODEL_ANSWERED: 'No model answered',
};

/** What came of a request; one without an outcome has not ended. */
export const outcomeWords = (outcome: Outcome | null): string => (outcome ? OUTCOME_WORDS[outcome] : 'Not ended');

/** Why the built-in analyst answered, in words. */
export const fallbackWords = (fallback: string): string => FALLBACK_WORDS[fallback] ?? fallback;
