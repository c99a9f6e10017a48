import { registerEnumType } from 'type-graphql';

/** Why a question has no answer. */
export enum RefusalKind {
  NO_SUCH_METRIC = 'NO_SUCH_METRIC',
  NO_SUCH_MEMBER = 'NO_SUCH_MEMBER',
  AMBIGUOUS = 'AMBIGUOUS',
  NO_PERMISSION = 'NO_PERMISSION',
  MODULE_OFF = 'MODULE_OFF',
  NO_DATA = 'NO_DATA',
  NOT_BUSINESS = 'NOT_BUSINESS',
  NOT_ANSWERED = 'NOT_ANSWERED',
}
registerEnumType(RefusalKind, {
  name: 'RefusalKind',
  description: 'Why a question has no answer.',
  valuesConfig: {
    NO_SUCH_METRIC: { description: 'Nobody measures that here; the suggestions are the nearest metrics.' },
    NO_SUCH_MEMBER: { description: 'A name in it is unknown; the suggestions are names that look like it.' },
    AMBIGUOUS: { description: 'It can mean several things; the suggestions are what it can mean.' },
    NO_PERMISSION: { description: 'The asker may not see the metric; scope says what is missing.' },
    MODULE_OFF: { description: 'The metric belongs to a module that is switched off for the organization.' },
    NO_DATA: { description: 'The metric has no data in that period; dataFrom and dataTo say where it has.' },
    NOT_BUSINESS: { description: 'It is not about the figures of the company.' },
    NOT_ANSWERED: { description: 'A part of the company did not answer in time; asking again may help.' },
  },
});
