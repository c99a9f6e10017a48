import type { Scope } from '#kernel/graph/domain';

/** What identity lets a role do. */
export const identityScopes = {
  'identity:user.read': {
    description: 'See the members of the organization with their roles and e-mail addresses.',
    roles: ['owner', 'executive', 'manager', 'analyst', 'member', 'viewer'],
  },
  'identity:user.manage': {
    description: 'Create and invite people, give them roles, keep them out, and see what each of them may do.',
    roles: ['owner', 'executive'],
  },
  'identity:role.manage': {
    description: 'Make roles of the organization and choose their permissions.',
    roles: ['owner', 'executive'],
  },
  'identity:session.end': {
    description: 'End the sessions of a member.',
    roles: ['owner', 'executive'],
  },
  'identity:mfa.reset': {
    description: 'Take the second factor of a member away who has lost it.',
    roles: ['owner', 'executive'],
  },
  'identity:client.manage': {
    description: 'Make API clients for other systems, and revoke the API keys of anybody.',
    roles: ['owner', 'executive'],
  },
  'identity:security.read': {
    description:
      'See how the organization stands with rules of good order: second factors, dormant members, forgotten keys.',
    roles: ['owner', 'executive'],
  },
} satisfies Record<string, Scope>;

export type IdentityScope = keyof typeof identityScopes;
