import { registerEnumType } from 'type-graphql';

/** What a member is to the organization; the scopes that follow are listed in each domain's policy.ts. */
export enum Role {
  OWNER = 'owner',
  EXECUTIVE = 'executive',
  MANAGER = 'manager',
  ANALYST = 'analyst',
  MEMBER = 'member',
  VIEWER = 'viewer',
  GUEST = 'guest',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a member is to the organization. The permissions that a role brings are in Query.permissions.',
  valuesConfig: {
    OWNER: { description: 'Answers for the organization: may do everything, also change its settings and members.' },
    EXECUTIVE: { description: 'Leads the organization: sees everything and decides across departments.' },
    MANAGER: { description: 'Leads a department: sees its figures and changes its records.' },
    ANALYST: { description: 'Studies the figures: sees them all, changes no records.' },
    MEMBER: { description: 'Does the daily work: records and changes what it needs.' },
    VIEWER: { description: 'Looks on: sees what everyone may see, changes nothing.' },
    GUEST: { description: 'Sees nothing by itself: own roles of the organization give what is needed.' },
  },
});
