import type { Answer, Asker, TestGraph } from '#kernel/testing/test-graph';

/** An IP address in a network of which nothing is known. */
export function someAddress(): string {
  const part = () => Math.floor(Math.random() * 0xffff).toString(16);
  return `2001:db8:${part()}:${part()}::1`;
}

/** Somebody who is not signed in, from a network of which nothing is known: nobody else has used up its attempts. */
export function stranger(graph: TestGraph, address = someAddress()): Asker {
  const caller = { actor: 'nobody', correlationId: 'test', address, userAgent: 'vitest' } as const;
  return {
    ask: (query, variables) =>
      graph.started.subgraph.execute({ query, ...(variables && { variables }), caller }) as Promise<Answer>,
  };
}
