import { createHmac, createPublicKey, randomUUID, sign } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect, test } from 'vitest';
import { keyIdOf, newKeyPair } from '#kernel/auth/keys';
import { startCompany } from '../testing/start.ts';
import { verifyAccessToken } from './access-token.ts';

const keys = newKeyPair();
const other = newKeyPair();
const now = Math.floor(Date.now() / 1_000);
const HEADER = { alg: 'ES256', typ: 'at+jwt', kid: keyIdOf(keys.publicKey) };
const CLAIMS = {
  sub: randomUUID(),
  sid: randomUUID(),
  org: randomUUID(),
  jti: randomUUID(),
  pv: 1,
  iss: 'a-ems',
  aud: 'a-ems',
  iat: now,
  exp: now + 600,
};

type Part = Record<string, unknown>;

const encode = (part: Part | string): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** A token by hand, so that nothing stands in the way of a forger; `make` signs its first two parts. */
function token(header: Part | string, claims: Part | string, make = signed(keys.privateKey)): string {
  const body = `${encode(header)}.${encode(claims)}`;
  return `${body}.${make(body)}`;
}

function signed(privateKey: string, options: { hash?: string; encoding?: 'der' | 'ieee-p1363' } = {}) {
  const { hash = 'sha256', encoding = 'ieee-p1363' } = options;
  return (body: string) =>
    sign(hash, Buffer.from(body), { key: privateKey, dsaEncoding: encoding }).toString('base64url');
}

const hmac = (secret: string | Buffer) => (body: string) =>
  createHmac('sha256', secret).update(body).digest('base64url');
const bytes =
  (fill: number, length = 64) =>
  () =>
    Buffer.alloc(length, fill).toString('base64url');
const derOf = (pem: string) => createPublicKey(pem).export({ type: 'spki', format: 'der' });
const without = (part: Part, name: string): Part =>
  Object.fromEntries(Object.entries(part).filter(([key]) => key !== name));
const good = token(HEADER, CLAIMS);
const [head = '', body = '', signature = ''] = good.split('.');

const FORGED: [string, string][] = [
  ['alg none', token({ ...HEADER, alg: 'none' }, CLAIMS, () => '')],
  ['alg none with a signature', token({ ...HEADER, alg: 'none' }, CLAIMS)],
  ['alg None', token({ ...HEADER, alg: 'None' }, CLAIMS, () => '')],
  ['no alg', token(without(HEADER, 'alg'), CLAIMS)],
  ['HS256 with the public key in PEM', token({ ...HEADER, alg: 'HS256' }, CLAIMS, hmac(keys.publicKey))],
  ['HS256 with the public key in DER', token({ ...HEADER, alg: 'HS256' }, CLAIMS, hmac(derOf(keys.publicKey)))],
  ['HS256 with nothing', token({ ...HEADER, alg: 'HS256' }, CLAIMS, hmac(''))],
  ['alg ES384', token({ ...HEADER, alg: 'ES384' }, CLAIMS, signed(keys.privateKey, { hash: 'sha384' }))],
  ['another alg, signed right', token({ ...HEADER, alg: 'RS256' }, CLAIMS)],
  ['another key', token(HEADER, CLAIMS, signed(other.privateKey))],
  ['another key that says so', token({ ...HEADER, kid: keyIdOf(other.publicKey) }, CLAIMS, signed(other.privateKey))],
  [
    'another key in its own header',
    token(
      { ...HEADER, jwk: createPublicKey(other.publicKey).export({ format: 'jwk' }) },
      CLAIMS,
      signed(other.privateKey),
    ),
  ],
  ['another kid', token({ ...HEADER, kid: 'another' }, CLAIMS)],
  ['a kid that is a path', token({ ...HEADER, kid: '../../dev/null' }, CLAIMS, hmac(''))],
  ['no kid', token(without(HEADER, 'kid'), CLAIMS)],
  ['typ JWT', token({ ...HEADER, typ: 'JWT' }, CLAIMS)],
  ['no typ', token(without(HEADER, 'typ'), CLAIMS)],
  ['another issuer', token(HEADER, { ...CLAIMS, iss: 'somebody' })],
  ['the issuer of assertions', token(HEADER, { ...CLAIMS, iss: 'a-ems-router' })],
  ['another audience', token(HEADER, { ...CLAIMS, aud: 'somebody' })],
  ['no audience', token(HEADER, without(CLAIMS, 'aud'))],
  ['a past end', token(HEADER, { ...CLAIMS, exp: now - 1 })],
  ['an end in words', token(HEADER, { ...CLAIMS, exp: 'never' })],
  ['a beginning that is to come', token(HEADER, { ...CLAIMS, nbf: now + 60 })],
  ['a signature of zeros (r = s = 0)', token(HEADER, CLAIMS, bytes(0))],
  [
    'a signature of zeros in DER',
    token(HEADER, CLAIMS, () => Buffer.from('3006020100020100', 'hex').toString('base64url')),
  ],
  ['a signature of the order of the curve', token(HEADER, CLAIMS, bytes(0xff))],
  ['no signature', `${head}.${body}.`],
  ['a signature in DER', token(HEADER, CLAIMS, signed(keys.privateKey, { encoding: 'der' }))],
  ['a signature cut short', good.slice(0, -2)],
  ['a longer signature', `${good}AA`],
  ['a signature of another token', `${head}.${encode({ ...CLAIMS, sub: randomUUID() })}.${signature}`],
  ['two parts', `${head}.${body}`],
  ['itself twice', `${good}.${good}`],
  ['itself twice, apart', `${good} ${good}`],
  ['claims given twice', token(HEADER, `{"exp":${now + 600},${JSON.stringify(CLAIMS).slice(1, -1)},"iss":"x"}`)],
  ['claims that are a list', token(HEADER, '[]')],
  ['claims that are text', token(HEADER, '"owner"')],
  ['claims that are no JSON', token(HEADER, '{')],
  ['nothing', ''],
  ['dots', '..'],
];

describe('a token is refused with', () => {
  test.each([
    ...FORGED,
    ...['sub', 'sid', 'org', 'jti', 'pv', 'iat', 'exp', 'iss'].map((name): [string, string] => [
      `no ${name}`,
      token(HEADER, without(CLAIMS, name)),
    ]),
  ])('%s', (_what, forged) => {
    expect(() => verifyAccessToken(forged, keys.publicKey)).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED', message: 'The session has ended. Sign in again.' }),
    );
  });
});

test('the control: what is merely spelled right is accepted, and says who it is', () => {
  expect(verifyAccessToken(good, keys.publicKey)).toEqual({
    userId: CLAIMS.sub,
    sessionId: CLAIMS.sid,
    organizationId: CLAIMS.org,
    permissionVersion: 1,
    expiresAt: CLAIMS.exp * 1_000,
  });
});

test('a token that was good once is refused when its time is over, though it is remembered', () => {
  const short = token(HEADER, { ...CLAIMS, exp: now + 1, jti: randomUUID() });
  expect(verifyAccessToken(short, keys.publicKey).sessionId).toBe(CLAIMS.sid);
  const after = Date.now;
  Date.now = () => after() + 2_000;
  try {
    expect(() => verifyAccessToken(short, keys.publicKey)).toThrow();
  } finally {
    Date.now = after;
  }
});

test('a forged token is answered 401 by the router, whatever is wrong with it', async () => {
  const { ask, company } = await startCompany();
  const { token: real } = company.signIn();
  const claims = jwt.decode(real) as jwt.JwtPayload;
  const { privateKey, publicKey } = company.keys.access;
  const header = { alg: 'ES256', typ: 'at+jwt', kid: keyIdOf(publicKey) };
  const forged = [
    token({ ...header, alg: 'none' }, claims, () => ''),
    token({ ...header, alg: 'HS256' }, claims, hmac(publicKey)),
    token({ ...header, kid: 'another' }, claims, signed(privateKey)),
    token(header, { ...claims, aud: 'x' }, signed(privateKey)),
    token(header, claims, bytes(0)),
  ];
  for (const one of forged) {
    const { status, errors } = await ask('{ me { id } }', one);
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  }
  expect((await ask('{ me { id } }', token(header, claims, signed(privateKey)))).status).toBe(200);
});
