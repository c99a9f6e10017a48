import type { ChangeFeed } from './changes.ts';

/** Stands for every organization: anything may have changed. */
const EVERYTHING = '*';

/**
 * The organizations in which one of the tables changes, as it changes; many changes between two looks are one.
 * `*` comes first and after a lost connection, because changes may have been missed.
 */
export function changedOrganizations(
  feed: Pick<ChangeFeed, 'onChange'>,
  tables: readonly string[],
): AsyncIterableIterator<string> {
  const pending = new Set([EVERYTHING]);
  let waiting: ((result: IteratorResult<string>) => void) | undefined;
  const deliver = () => {
    const [id] = pending;
    if (!waiting || id === undefined) return;
    pending.delete(id);
    waiting({ value: id, done: false });
    waiting = undefined;
  };
  const forget = feed.onChange((change) => {
    if (change !== 'resync' && !tables.includes(change.table)) return;
    pending.add(change === 'resync' ? EVERYTHING : change.organizationId);
    deliver();
  });
  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
        deliver();
      }),
    return: async () => {
      forget();
      waiting?.({ value: undefined, done: true });
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The same of one organization: says at once, and each time that something changed in one of its tables, to look again. */
export function changesWithin(
  feed: Pick<ChangeFeed, 'onChange'>,
  organizationId: string,
  tables: readonly string[],
): AsyncIterableIterator<string> {
  const onChange: ChangeFeed['onChange'] = (listener) =>
    feed.onChange((change) => {
      if (change === 'resync' || change.organizationId === organizationId) listener(change);
    });
  return changedOrganizations({ onChange }, tables);
}
