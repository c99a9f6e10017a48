import { expect, test } from 'vitest';
import { readUsageAddress } from './usage-address.ts';

const NOON = new Date(2026, 2, 10, 12);
const read = (search: string) => readUsageAddress(new URLSearchParams(search), NOON);
const MODEL = '0192f3a4-0000-7000-8000-000000000001';

test('an address without anything, or with nonsense, shows thirty days of everything', () => {
  for (const search of ['', 'days=3&outcome=GREAT&purpose=&model=nobody']) {
    expect(read(search)).toMatchObject({ days: '30', list: { filters: {} } });
    expect(read(search).filter).toEqual({ createdAt: { from: new Date(2026, 1, 9).toISOString() } });
  }
});

test('days, outcomes, purposes and models are read from it', () => {
  expect(read(`days=7&outcome=TIMED_OUT,CUT_OFF&purpose=TEST&model=${MODEL}`).filter).toEqual({
    outcome: ['TIMED_OUT', 'CUT_OFF'],
    purpose: ['TEST'],
    modelId: [MODEL],
    createdAt: { from: new Date(2026, 2, 4).toISOString() },
  });
});
