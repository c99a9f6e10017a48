import { expect, test } from 'vitest';
import { hashOfSecret, isProgramSecret, newProgramSecret } from './program-secret.ts';

test.each(['', 'aems_live_', 'Bearer', 'aems_live_0000000000000000000000000000000000000000000000000'])(
  '%j is no secret',
  (text) => {
    expect(isProgramSecret('live', text)).toBe(false);
  },
);

test('a slip of the hand is not taken for a secret, nor one kind for the other', () => {
  const secret = newProgramSecret('live');
  const slips = [...secret].map(
    (_, at) => `${secret.slice(0, at)}${secret[at] === 'x' ? 'y' : 'x'}${secret.slice(at + 1)}`,
  );
  expect(slips.filter((slip) => isProgramSecret('live', slip))).toEqual([]);
  expect(isProgramSecret('client', secret)).toBe(false);
});

test('no two are alike; each is recognised, and known by its hash', () => {
  const secrets = Array.from({ length: 100 }, () => newProgramSecret('client'));
  expect(new Set(secrets).size).toBe(100);
  expect(secrets.every((secret) => isProgramSecret('client', secret))).toBe(true);
  expect(secrets[0]).toMatch(/^aems_client_\w{49}$/);
  expect(hashOfSecret(secrets[0] as string)).toMatch(/^[\w-]{43}$/);
});
