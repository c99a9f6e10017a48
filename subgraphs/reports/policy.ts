import type { Scope } from '#kernel/graph/domain';

/** reports shows nothing of its own: each metric carries the scope of its owner. */
export const reportsScopes = {} satisfies Record<string, Scope>;
