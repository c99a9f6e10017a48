import { expect, test } from 'vitest';
import { readAuditAddress } from './audit-address.ts';

const read = (search: string) => readAuditAddress(new URLSearchParams(search), Date.parse('2026-11-20T12:34:56Z'));

test('nothing chosen narrows nothing', () => {
  expect(read('')).toMatchObject({ filter: {}, list: { filters: {}, search: '' } });
  expect(read('outcome=MAYBE&days=12&action=')).toMatchObject({ filter: {}, list: { filters: {} } });
});

test('what is chosen becomes conditions of the graph', () => {
  expect(read('outcome=REFUSED&action=identity.SignedIn,identity.MfaReset&actor=a&days=7&q=ada')).toMatchObject({
    filter: {
      outcome: ['REFUSED'],
      action: ['identity.SignedIn', 'identity.MfaReset'],
      actorId: ['a'],
      at: { from: '2026-11-13T12:00:00.000Z' },
    },
    list: { search: 'ada' },
  });
});
