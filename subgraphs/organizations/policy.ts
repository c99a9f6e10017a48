import type { Scope } from '#kernel/graph/domain';

/** What organizations lets a role do. */
export const organizationsScopes = {
  'organizations:organization.read': {
    description: "See the organization's name and settings.",
    roles: ['owner', 'executive', 'manager', 'analyst', 'member', 'viewer'],
  },
  'organizations:organization.update': {
    description: "Change the organization's name and settings.",
    roles: ['owner', 'executive'],
  },
} satisfies Record<string, Scope>;

export type OrganizationsScope = keyof typeof organizationsScopes;
