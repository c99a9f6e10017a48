import type { Scope } from '#kernel/graph/domain';

/** What audit lets a role do. */
export const auditScopes = {
  'audit:entry.read': {
    description:
      'See, search, export and verify what was done and refused in the organization, by whom and from where.',
    roles: ['owner', 'executive'],
  },
} satisfies Record<string, Scope>;

export type AuditScope = keyof typeof auditScopes;
