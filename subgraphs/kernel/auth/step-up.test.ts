import { expect, test } from 'vitest';
import { viewerWith } from '#kernel/testing/test-graph';
import { needsConfirmation } from './step-up.ts';

const ago = (seconds: number) => viewerWith({ confirmedAt: new Date(Date.now() - seconds * 1_000).toISOString() });

test('a program, which nobody stands behind at the moment, can never have confirmed', () => {
  const { confirmedAt: _, ...program } = viewerWith({ clientId: 'a-client' });
  expect(needsConfirmation(program)).toBe(true);
  expect(needsConfirmation(viewerWith({ clientId: 'a-client' }))).toBe(true);
});

test.each([undefined, null, '', 'never', 'NaN'])('%s is no time at which anybody confirmed', (confirmedAt) => {
  expect(needsConfirmation({ ...viewerWith(), confirmedAt: confirmedAt as string })).toBe(true);
});

test('a proof counts for five minutes', () => {
  expect(needsConfirmation(ago(301))).toBe(true);
  expect(needsConfirmation(ago(299))).toBe(false);
});
