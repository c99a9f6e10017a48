import type { Scope } from '#kernel/graph/domain';

/** What a member of an organization may do with files, and the roles that begin with it. */
export const importsScopes = {
  'imports:run.read': {
    description: 'See what was imported and what was wrong with it.',
    roles: ['owner', 'executive'],
  },
  'imports:run.write': {
    description: 'Upload files, import them, and take imports back.',
    roles: ['owner', 'executive'],
  },
} satisfies Record<string, Scope>;

export type ImportsScope = keyof typeof importsScopes;
