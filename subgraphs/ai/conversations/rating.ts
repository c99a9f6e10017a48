import { registerEnumType } from 'type-graphql';

/** What the asker thinks of an answer. */
export enum Rating {
  GOOD = 'GOOD',
  BAD = 'BAD',
}
registerEnumType(Rating, {
  name: 'Rating',
  description: 'What the asker thinks of an answer.',
  valuesConfig: {
    GOOD: { description: 'It answered the question.' },
    BAD: { description: 'It did not; the correction says what was meant, if it was given.' },
  },
});
