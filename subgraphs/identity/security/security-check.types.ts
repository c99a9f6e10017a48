import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';

/** A rule of good order that an organization can keep or break. */
export enum SecurityRule {
  SECOND_FACTOR = 'SECOND_FACTOR',
  TWO_OWNERS = 'TWO_OWNERS',
  NO_DORMANT_MEMBERS = 'NO_DORMANT_MEMBERS',
  NO_FORGOTTEN_INVITATIONS = 'NO_FORGOTTEN_INVITATIONS',
  NO_UNUSED_KEYS = 'NO_UNUSED_KEYS',
  NO_ENDLESS_CLIENTS = 'NO_ENDLESS_CLIENTS',
}
registerEnumType(SecurityRule, {
  name: 'SecurityRule',
  description: 'A rule of good order that an organization can keep or break.',
  valuesConfig: {
    SECOND_FACTOR: { description: 'Every active member signs in with a second factor.' },
    TWO_OWNERS: { description: 'At least two active owners, so that one can help the other back in.' },
    NO_DORMANT_MEMBERS: { description: 'No active member who has not been seen for 90 days.' },
    NO_FORGOTTEN_INVITATIONS: { description: 'Nobody who was created 14 days ago and has not come in since.' },
    NO_UNUSED_KEYS: { description: 'No API key or client that nothing has used for 90 days.' },
    NO_ENDLESS_CLIENTS: { description: 'No API client without an end.' },
  },
});

@ObjectType({ description: 'How an organization stands with one rule of good order.' })
@AllowTo('SIGNED_IN')
export class SecurityCheck {
  @Field(() => SecurityRule, { description: 'The rule.' })
  rule!: SecurityRule;

  @Field(() => Boolean, { description: 'True when the rule is kept.' })
  isMet!: boolean;

  @Field(() => Int, {
    description: 'How many people, keys or clients break it; of TWO_OWNERS how many owners are missing.',
  })
  count!: number;

  @Field(() => Int, { description: 'How many people, keys or clients it was held against.' })
  outOf!: number;

  userIds!: string[];
}
