import { registerEnumType } from 'type-graphql';

/** Which rows of the organization a member reaches. */
export enum ReachKind {
  ALL = 'ALL',
  OWN = 'OWN',
  TEAM = 'TEAM',
  TERRITORIES = 'TERRITORIES',
}
registerEnumType(ReachKind, {
  name: 'ReachKind',
  description:
    'Which rows of the organization a member reaches, to see and to change them. Figures count the same rows.',
  valuesConfig: {
    ALL: { description: 'All of them.' },
    OWN: { description: 'Those that belong to the person.' },
    TEAM: {
      description: 'Those that belong to the person or to somebody whom he manages, directly or through others.',
    },
    TERRITORIES: { description: 'Those that lie in certain territories.' },
  },
});
