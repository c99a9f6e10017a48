import type { StartedDomain } from '#kernel/graph/start-subgraphs';

/** Lets every domain learn what the others said, until nobody has anything to add. */
export async function settle(started: readonly StartedDomain[]): Promise<void> {
  let handled: number;
  do {
    const counts = await Promise.all(started.map((domain) => domain.drain()));
    handled = counts.reduce((sum, count) => sum + count, 0);
  } while (handled > 0);
}
