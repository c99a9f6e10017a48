import { expect, test } from 'vitest';
import { DataVersions } from './data-versions.ts';

const ORDERS = { organizationId: 'ours', table: 'sales.orders' };

test('a change of one table or organization leaves the versions of others alone', () => {
  const versions = new DataVersions();
  versions.note(ORDERS);
  expect(versions.of('ours', ['sales.quotas'])).toBe(0);
  expect(versions.of('theirs', ['sales.orders'])).toBe(0);
});

test('a change moves the versions of everything that reads the table, beyond any moment before it', () => {
  const versions = new DataVersions();
  const before = versions.now;
  versions.note(ORDERS);
  expect(versions.of('ours', ['sales.quotas', 'sales.orders'])).toBeGreaterThan(before);
  expect(versions.of('ours', ['sales.orders'])).toBe(versions.now);
});

test('a commit of this process and a lost connection count for every table', () => {
  const versions = new DataVersions();
  versions.noteCommit('ours');
  const committed = versions.of('ours', ['any.table']);
  expect(committed).toBe(versions.now);
  versions.note('resync');
  expect(versions.of('ours', ['any.table'])).toBeGreaterThan(committed);
  expect(versions.of('theirs', ['any.table'])).toBe(versions.now);
});
