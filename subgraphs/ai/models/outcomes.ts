import { registerEnumType } from 'type-graphql';

/** What came of one request to a language model. */
export enum RequestOutcome {
  ANSWERED = 'ANSWERED',
  RUBBISH = 'RUBBISH',
  TIMED_OUT = 'TIMED_OUT',
  RATE_LIMITED = 'RATE_LIMITED',
  UNAVAILABLE = 'UNAVAILABLE',
  CUT_OFF = 'CUT_OFF',
  REFUSED = 'REFUSED',
  ADDRESS_REFUSED = 'ADDRESS_REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(RequestOutcome, {
  name: 'RequestOutcome',
  description: 'What came of one request to a language model.',
  valuesConfig: {
    ANSWERED: { description: 'It answered, and the answer could be used.' },
    RUBBISH: { description: 'It answered what is no answer.' },
    TIMED_OUT: { description: 'It did not answer in time.' },
    RATE_LIMITED: { description: 'Its endpoint wants fewer requests.' },
    UNAVAILABLE: { description: 'Its endpoint cannot be reached, or says that it is out of order.' },
    CUT_OFF: { description: 'The answer broke off.' },
    REFUSED: { description: 'Its endpoint refused: the key, the model or a field of the request is wrong.' },
    ADDRESS_REFUSED: { description: 'Nothing was sent: the address leads where nothing may be sent.' },
    CANCELLED: { description: 'The asker went away or had stopped the answer.' },
  },
});

/** Why no language model had a part in an answer, or not in all of it. */
export enum AnswerFallback {
  FORBIDDEN = 'FORBIDDEN',
  QUOTA_REACHED = 'QUOTA_REACHED',
  TOO_MANY_AT_ONCE = 'TOO_MANY_AT_ONCE',
  BUDGET_SPENT = 'BUDGET_SPENT',
  NO_MODEL_ANSWERED = 'NO_MODEL_ANSWERED',
}
registerEnumType(AnswerFallback, {
  name: 'AnswerFallback',
  description: 'Why the built-in analyst answered, or a part of it, although there are language models.',
  valuesConfig: {
    FORBIDDEN: { description: 'The organization sends its data to no language model.' },
    QUOTA_REACHED: { description: 'The asker has made as many requests today as a person may.' },
    TOO_MANY_AT_ONCE: { description: 'Two requests of the asker were under way.' },
    BUDGET_SPENT: { description: "This month's budget for language models is spent." },
    NO_MODEL_ANSWERED: { description: 'No language model could be reached or gave an answer that could be used.' },
  },
});
