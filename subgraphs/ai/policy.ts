import type { Scope } from '#kernel/graph/domain';

/** What ai lets a role do. Whoever asks learns nothing that his other permissions do not show him. */
export const aiScopes = {
  'ai:conversation.use': {
    description: 'Ask questions about the company; answers hold what one may see anyway.',
    roles: ['owner', 'executive', 'manager', 'analyst', 'member', 'viewer'],
  },
} satisfies Record<string, Scope>;

export type AiScope = keyof typeof aiScopes;
