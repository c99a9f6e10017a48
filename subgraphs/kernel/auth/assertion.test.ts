import { createHmac, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect, test, vi } from 'vitest';
import { signAssertion, verifyAssertion } from './assertion.ts';
import { keyIdOf, newKeyPair } from './keys.ts';
import type { Caller } from './viewer.ts';

const keys = newKeyPair();
const other = newKeyPair();
const caller: Caller = { actor: 'router', correlationId: randomUUID() };
const now = Math.floor(Date.now() / 1_000);
const HEADER = { alg: 'ES256', typ: 'caller+jwt', kid: keyIdOf(keys.publicKey) } as const;
const CLAIMS = { caller, iss: 'a-ems-router', aud: 'sales', iat: now, exp: now + 30 };

const make = (claims: object, header: Partial<Record<keyof typeof HEADER, string>> = {}, key = keys.privateKey) =>
  jwt.sign(claims, key, { algorithm: 'ES256', header: { ...HEADER, ...header } as jwt.JwtHeader });

/** The same text with a signature of one's own making. */
function resigned(token: string, header: object, sign: (body: string) => string): string {
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
  const body = `${encoded}.${token.split('.')[1]}`;
  return `${body}.${sign(body)}`;
}

const good = make(CLAIMS);

const FORGED: [string, string | undefined][] = [
  ['nothing', undefined],
  ['an empty text', ''],
  ['alg none', resigned(good, { ...HEADER, alg: 'none' }, () => '')],
  [
    'HS256 with the public key',
    resigned(good, { ...HEADER, alg: 'HS256' }, (body) =>
      createHmac('sha256', keys.publicKey).update(body).digest('base64url'),
    ),
  ],
  ['another key', make(CLAIMS, {}, other.privateKey)],
  ['another key that says so', make(CLAIMS, { kid: keyIdOf(other.publicKey) }, other.privateKey)],
  ['a signature of zeros', resigned(good, HEADER, () => Buffer.alloc(64).toString('base64url'))],
  ['a signature cut short', good.slice(0, -2)],
  ['itself twice', `${good}.${good}`],
  ['another kid', make(CLAIMS, { kid: 'another' })],
  ['the typ of an access token', make(CLAIMS, { typ: 'at+jwt' })],
  ['the issuer of access tokens', make({ ...CLAIMS, iss: 'a-ems' })],
  ['the audience of another subgraph', make({ ...CLAIMS, aud: 'identity' })],
  ['a past end', make({ ...CLAIMS, iat: now - 40, exp: now - 10 })],
  ['a beginning that is to come', make({ ...CLAIMS, nbf: now + 60 })],
  ['an end too far off', make({ ...CLAIMS, iat: now - 60, exp: now + 86_400 })],
  ['no end', make({ caller, iss: CLAIMS.iss, aud: CLAIMS.aud, iat: now })],
  ['no caller', make({ ...CLAIMS, caller: undefined })],
];

describe('a subgraph answers nobody who shows', () => {
  test.each(FORGED)('%s', (_what, forged) => {
    expect(() => verifyAssertion(forged, 'sales', keys.publicKey)).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
  });
});

test('what the router signs for one subgraph is good there, and nowhere else', () => {
  const assertion = signAssertion(caller, 'sales', keys.privateKey);
  expect(verifyAssertion(assertion, 'sales', keys.publicKey)).toEqual(caller);
  expect(() => verifyAssertion(assertion, 'identity', keys.publicKey)).toThrow();
  expect(verifyAssertion(good, 'sales', keys.publicKey)).toEqual(caller);
});

test('an assertion that was good a moment ago is so until it expires, and no longer', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const nearlyOver = make({ ...CLAIMS, iat: now - 20, exp: now + 10 });
    expect(verifyAssertion(nearlyOver, 'sales', keys.publicKey)).toEqual(caller);
    vi.advanceTimersByTime(12_000);
    expect(() => verifyAssertion(nearlyOver, 'sales', keys.publicKey)).toThrow();
  } finally {
    vi.useRealTimers();
  }
});
