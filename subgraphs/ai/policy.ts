import type { Scope } from '#kernel/graph/domain';

/** What ai lets a role do. Whoever asks learns nothing that his other permissions do not show him. */
export const aiScopes = {
  'ai:conversation.use': {
    description: 'Ask questions about the company; answers hold what one may see anyway.',
    roles: ['owner', 'executive', 'manager', 'analyst', 'member', 'viewer'],
  },
  'ai:model.manage': {
    description: 'Choose the language models that help with answers, their keys, and what they may cost.',
    roles: ['owner', 'executive'],
  },
  'ai:usage.read': {
    description: 'See how much is asked, how well it is answered, and what that costs; never what was asked.',
    roles: ['owner', 'executive'],
  },
  'ai:correction.manage': {
    description:
      'See what people said that their questions mean, in their words but not by name; hand that out, hold the analyst against it, and delete it.',
    roles: ['owner', 'executive'],
  },
} satisfies Record<string, Scope>;

export type AiScope = keyof typeof aiScopes;
