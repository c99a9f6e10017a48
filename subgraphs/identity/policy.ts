import type { Scope } from '#kernel/graph/domain';

/** What identity lets a role do. */
export const identityScopes = {
  'identity:user.read': {
    description: 'See the members of the organization with their roles and e-mail addresses.',
    roles: ['owner', 'executive', 'manager', 'analyst', 'member', 'viewer'],
  },
} satisfies Record<string, Scope>;

export type IdentityScope = keyof typeof identityScopes;
