import { hash, verify } from '@node-rs/argon2';
import { hash as bcrypt } from 'bcryptjs';
import { beforeEach, expect, test } from 'vitest';
import { installSecret } from '#kernel/crypto/keyring';
import { hashPassword, isOutdated, isPasswordOf } from './password.ts';

const PASSWORD = 'three calm otters drift';

beforeEach(() => installSecret('one secret'));

test('no password fits where there is none', async () => {
  expect(await isPasswordOf(null, '')).toBe(false);
  expect(await isPasswordOf(undefined, PASSWORD)).toBe(false);
});

test('the database alone does not tell whether a guess is right: the key to the hash is elsewhere', async () => {
  const passwordHash = await hashPassword(PASSWORD);
  installSecret('the secret of somebody who stole the database');

  expect(await isPasswordOf(passwordHash, PASSWORD)).toBe(false);
});

test('neither the hash of the password as it is nor its HMAC is the hash', async () => {
  const passwordHash = await hashPassword(PASSWORD);

  expect(await verify(passwordHash.replace(/,keyid=[^$]*/, ''), PASSWORD)).toBe(false);
});

test('a hash knows its password, in whatever way the keyboard composes its letters', async () => {
  const passwordHash = await hashPassword('drei ruhige Fischo\u0308tter');
  expect(await isPasswordOf(passwordHash, 'drei ruhige Fischötter')).toBe(true);
  expect(await isPasswordOf(passwordHash, 'drei ruhige Fischotter')).toBe(false);
});

test('the PHC string says argon2id at the least cost that OWASP allows, and which key was used', async () => {
  const passwordHash = await hashPassword(PASSWORD);

  const [, algorithm, version, parameters = '', salt = '', digest = ''] = passwordHash.split('$');
  const read = Object.fromEntries(parameters.split(',').map((parameter) => parameter.split('=')));
  expect([algorithm, version]).toEqual(['argon2id', 'v=19']);
  expect(read).toEqual({ m: '19456', t: '2', p: '1', keyid: expect.stringMatching(/^[\w-]{8}$/) });
  expect(Buffer.from(salt, 'base64')).toHaveLength(16);
  expect(Buffer.from(digest, 'base64')).toHaveLength(32);
  expect(isOutdated(passwordHash)).toBe(false);
});

test.each([
  ['before the pepper', () => hash(PASSWORD)],
  ['at another cost', () => hash(PASSWORD, { memoryCost: 8_192 })],
  ['by bcrypt, as $2b$', () => bcrypt(PASSWORD, 4)],
  ['by bcrypt, as $2a$', async () => (await bcrypt(PASSWORD, 4)).replace('$2b$', '$2a$')],
  ['by bcrypt, as $2y$', async () => (await bcrypt(PASSWORD, 4)).replace('$2b$', '$2y$')],
])('a hash made %s still knows its password and is outdated', async (_when, make) => {
  const made = await make();

  expect(await isPasswordOf(made, PASSWORD)).toBe(true);
  expect(await isPasswordOf(made, 'three calm otters dive')).toBe(false);
  expect(isOutdated(made)).toBe(true);
});

test('a hash made with a former secret still knows its password and is outdated', async () => {
  const passwordHash = await hashPassword(PASSWORD);
  installSecret('the next secret', ['one secret']);

  expect(await isPasswordOf(passwordHash, PASSWORD)).toBe(true);
  expect(isOutdated(passwordHash)).toBe(true);
});
