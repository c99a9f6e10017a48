import { beforeEach, expect, test } from 'vitest';
import { installSecret } from './keyring.ts';
import { seal, unseal } from './seal.ts';

beforeEach(() => installSecret('one secret'));

test('what was sealed for one row does not open in another', () => {
  expect(() => unseal(seal('4711', 'acme|users|pin|1'), 'acme|users|pin|2')).toThrow();
});

test('another secret does not open it, and says which key would', () => {
  const sealed = seal('4711', 'here');
  installSecret('another secret');
  expect(() => unseal(sealed, 'here')).toThrow(/Sealed with the key/);
});

test('a former secret still opens what it sealed, and seals nothing any more', () => {
  const sealed = seal('4711', 'here');
  installSecret('another secret', ['one secret']);
  expect(unseal(sealed, 'here')).toBe('4711');
  const renewed = seal('4711', 'here');
  installSecret('another secret', []);
  expect(unseal(renewed, 'here')).toBe('4711');
  expect(() => unseal(sealed, 'here')).toThrow(/Sealed with the key/);
});

test('a changed byte is noticed', () => {
  const sealed = seal('4711', 'here');
  const [id, body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  expect(() => unseal(`${id}.${bytes.toString('base64url')}`, 'here')).toThrow();
});

test('it opens where it belongs, and is sealed differently each time', () => {
  expect(unseal(seal('4711 · größer', 'here'), 'here')).toBe('4711 · größer');
  expect(seal('4711', 'here')).not.toBe(seal('4711', 'here'));
});
