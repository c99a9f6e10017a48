import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import type { Change, ChangeFeed } from '#kernel/events/changes';
import { viewerWith } from '#kernel/testing/test-graph';
import { REVENUE } from '../testing/town-shop.ts';
import { keptResult } from './kept-results.ts';

const MINUTE = 60_000;
const metrics = [{ ...REVENUE, tables: ['shop.orders'] }];
const ann = viewerWith({ scopes: ['shop:read'] });
const OWN = { userIds: [ann.userId], territoryIds: null };
const bob = { ...ann, userId: 'bob', sessionId: 'of bob' };

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-18T09:00:00Z') }));
afterEach(() => vi.useRealTimers());

/** A company whose changes the test announces, and how often somebody worked for its people. */
function company() {
  const listeners: ((change: Change) => void)[] = [];
  const feed: ChangeFeed = {
    onChange: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    onEvent: () => () => undefined,
    close: async () => undefined,
  };
  let worked = 0;
  const ask = (viewer: Viewer, outcome: () => number | Promise<number> = () => worked) => {
    const run = async () => {
      worked += 1;
      return outcome();
    };
    return keptResult({ viewer, feed }, { name: 'survey', metrics, run, isWorthKeeping: (found) => found > 0 });
  };
  const change = (table = 'shop.orders', organizationId = ann.organizationId) => {
    for (const listener of listeners) listener({ organizationId, table });
  };
  return { ask, change, worked: () => worked };
}

const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
/** Until what goes on behind one's back is done. */
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('who does not share a result', () => {
  test.each<[string, Partial<Viewer>]>([
    ['another organization', { organizationId: 'other' }],
    ['other rights', { scopes: ['shop:read', 'shop:cost.read'] }],
    ['other modules', { modules: ['sales'] }],
    ['another language', { locale: 'de-DE' }],
    ['another time zone, in which it may be another day', { timeZone: 'Asia/Ho_Chi_Minh' }],
    ['a smaller reach', { reach: OWN }],
  ])('whoever has %s', async (_, other) => {
    const { ask } = company();
    expect(await ask(ann)).toBe(1);
    expect(await ask({ ...ann, ...other })).toBe(2);
  });
});

describe('a result', () => {
  test('is worked out once for all with the same rights, even while it is on its way', async () => {
    const { ask, worked } = company();
    expect(await Promise.all([ask(ann), ask(bob), ask(ann)])).toEqual([1, 1, 1]);
    later(5 * 60 * MINUTE);
    expect(await ask(bob)).toBe(1);
    expect(worked()).toBe(1);
  });

  test('that is not worth keeping, or has failed, is not kept', async () => {
    const { ask } = company();
    await ask(ann, () => 0);
    await expect(ask(ann, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    await soon();
    expect(await ask(ann)).toBe(3);
  });
});

describe('when the data has changed', () => {
  test('a result of the last minute is good enough', async () => {
    const { ask, change, worked } = company();
    await ask(ann);
    change();
    later(MINUTE - 1);
    expect(await ask(ann)).toBe(1);
    expect(worked()).toBe(1);
  });

  test('an older one is told once more while the next is on its way, and nobody waits', async () => {
    const { ask, change, worked } = company();
    await ask(ann);
    change();
    later(2 * MINUTE);
    expect(await Promise.all([ask(ann), ask(bob)])).toEqual([1, 1]);
    await soon();
    expect(await ask(ann)).toBe(2);
    expect(worked()).toBe(2);
  });

  test('an older one stays when the next one fails, and is tried again', async () => {
    const { ask, change } = company();
    await ask(ann);
    change();
    later(2 * MINUTE);
    await ask(ann, () => Promise.reject(new Error('down')));
    await soon();
    expect(await ask(ann)).toBe(1);
    await soon();
    expect(await ask(ann)).toBe(3);
  });

  test('one of more than a quarter of an hour ago is told to nobody', async () => {
    const { ask, change } = company();
    await ask(ann);
    change();
    later(16 * MINUTE);
    expect(await ask(ann)).toBe(2);
  });

  test('whoever does not reach all rows gets nothing older than it', async () => {
    const { ask, change } = company();
    const seller = { ...ann, reach: OWN };
    await ask(seller);
    change();
    expect(await ask(seller)).toBe(2);
  });

  test('of other tables, or of another organization, nothing has changed', async () => {
    const { ask, change } = company();
    await ask(ann);
    change('shop.visits');
    change('shop.orders', 'other');
    later(60 * MINUTE);
    expect(await ask(ann)).toBe(1);
  });
});
