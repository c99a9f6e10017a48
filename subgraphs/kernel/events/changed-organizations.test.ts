import { expect, test } from 'vitest';
import { changedOrganizations } from './changed-organizations.ts';
import type { Change, ChangeFeed } from './changes.ts';

/** A feed that says what the test says. */
function aFeed() {
  const listeners = new Set<(change: Change) => void>();
  const feed: ChangeFeed = {
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEvent: () => () => undefined,
    close: async () => undefined,
  };
  const tell = (change: Change) => listeners.forEach((listener) => void listener(change));
  return { feed, listeners, tell };
}

const change = (organizationId: string, table = 'identity.sessions') => ({ organizationId, table });

test('other tables are no news, repetitions are one, and a lost connection may have hidden anything', async () => {
  const { feed, tell } = aFeed();
  const changes = changedOrganizations(feed, ['identity.sessions']);
  expect((await changes.next()).value).toBe('*');

  for (const one of [change('a', 'sales.orders'), change('b'), change('c'), change('b'), 'resync'] as const) tell(one);

  expect([await changes.next(), await changes.next(), await changes.next()].map(({ value }) => value)).toEqual([
    'b',
    'c',
    '*',
  ]);
});

test('it can be ended while it waits, and then listens no longer', async () => {
  const { feed, listeners } = aFeed();
  const changes = changedOrganizations(feed, ['identity.sessions']);
  await changes.next();
  const waiting = changes.next();

  await changes.return?.();

  expect((await waiting).done).toBe(true);
  expect(listeners.size).toBe(0);
});
