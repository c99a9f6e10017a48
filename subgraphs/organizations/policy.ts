import type { Scope } from '#kernel/graph/domain';

/** What organizations lets a role do. */
export const organizationsScopes = {
  'organizations:organization.read': {
    description: "See the organization's name, settings, plan and modules.",
    roles: ['owner', 'executive', 'manager', 'analyst', 'member', 'viewer', 'guest'],
  },
  'organizations:organization.update': {
    description: "Change the organization's name and settings.",
    roles: ['owner', 'executive'],
  },
  'organizations:organization.close': {
    description: 'Close the organization: everyone is signed out, and nobody can sign in to it.',
    roles: ['owner'],
  },
  'organizations:security.update': {
    description: 'Decide how members must sign in, and how long archived records are kept.',
    roles: ['owner'],
  },
  'organizations:plan.change': {
    description: 'Change the plan and the number of seats.',
    roles: ['owner'],
  },
  'organizations:module.switch': {
    description: 'Switch modules on and off.',
    roles: ['owner', 'executive'],
  },
  'organizations:personal-data.export': {
    description: 'Export what is kept about a person.',
    roles: ['owner'],
  },
  'organizations:personal-data.erase': {
    description: 'Erase a person from all records.',
    roles: ['owner'],
  },
} satisfies Record<string, Scope>;

export type OrganizationsScope = keyof typeof organizationsScopes;
