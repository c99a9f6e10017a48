import { registerEnumType } from 'type-graphql';

/** Why an answer did not come to its end. */
export enum FailureReason {
  TIMED_OUT = 'TIMED_OUT',
  STOPPED = 'STOPPED',
  OUT_OF_BUDGET = 'OUT_OF_BUDGET',
  INTERRUPTED = 'INTERRUPTED',
  NOT_ANSWERED = 'NOT_ANSWERED',
}
registerEnumType(FailureReason, {
  name: 'FailureReason',
  description: 'Why an answer did not come to its end. It can be tried again.',
  valuesConfig: {
    TIMED_OUT: { description: 'It took longer than 30 seconds.' },
    STOPPED: { description: 'The asker stopped it.' },
    OUT_OF_BUDGET: { description: 'The budget for language models is used up.' },
    INTERRUPTED: { description: 'Whoever answered it went down.' },
    NOT_ANSWERED: { description: 'Something went wrong.' },
  },
});
