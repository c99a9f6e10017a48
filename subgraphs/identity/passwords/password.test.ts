import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, isOutdated, isPasswordOf } from './password.ts';

test('no password fits where there is none', async () => {
  expect(await isPasswordOf(null, '')).toBe(false);
  expect(await isPasswordOf(undefined, 'three calm otters drift')).toBe(false);
});

test('a hash knows its password, in whatever way the keyboard composes its letters', async () => {
  const passwordHash = await hashPassword('drei ruhige Fischo\u0308tter');
  expect(await isPasswordOf(passwordHash, 'drei ruhige Fischötter')).toBe(true);
  expect(await isPasswordOf(passwordHash, 'drei ruhige Fischotter')).toBe(false);
});

test('the cost is what OWASP allows at least, and another cost is outdated', async () => {
  const passwordHash = await hashPassword('three calm otters drift');
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(isOutdated(passwordHash)).toBe(false);
  expect(isOutdated(await hash('three calm otters drift', { memoryCost: 8_192 }))).toBe(true);
});
