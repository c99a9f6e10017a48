import type { Caller } from '#kernel/auth/viewer';

/** What the router knows about one request while it answers it. */
export interface RouterContext {
  caller: Caller;
  /** Where an unauthenticated caller comes from: the key of its rate limit. */
  address: string;
  /** True for a subgraph that acts with the rights of its viewer. */
  isReadOnly?: boolean;
}
