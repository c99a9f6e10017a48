import { registerEnumType } from 'type-graphql';

/** Whether a member can come in, and has. */
export enum MemberState {
  AWAITING = 'AWAITING',
  ACTIVE = 'ACTIVE',
  DEACTIVATED = 'DEACTIVATED',
}

registerEnumType(MemberState, {
  name: 'MemberState',
  description: 'Whether a member can come in, and has.',
  valuesConfig: {
    AWAITING: { description: 'May come in and has not yet.' },
    ACTIVE: { description: 'Has come in and may again.' },
    DEACTIVATED: { description: 'Is kept out until activated again; everything of the person is kept.' },
  },
});
