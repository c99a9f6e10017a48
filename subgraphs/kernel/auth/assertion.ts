import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { Fault } from '#kernel/errors/fault';
import { keyIdOf } from './keys.ts';
import type { Caller } from './viewer.ts';

const ISSUER = 'a-ems-router';
const TYPE = 'caller+jwt';
const LIFETIME_SECONDS = 30;
const verified = new LRUCache<string, { caller: Caller; expiresAt: number }>({ max: 2_000 });

/** Signs the caller for one subgraph, for 30 seconds: a subgraph holds only the public half and cannot make one. */
export function signAssertion(caller: Caller, subgraph: string, privateKey: string): string {
  return jwt.sign({ caller }, privateKey, {
    algorithm: 'ES256',
    header: { alg: 'ES256', typ: TYPE },
    keyid: keyIdOf(privateKey),
    audience: subgraph,
    issuer: ISSUER,
    expiresIn: LIFETIME_SECONDS,
  });
}

/** The caller inside an assertion; throws UNAUTHENTICATED when it is absent, expired, forged or meant for another subgraph. */
export function verifyAssertion(token: string | undefined, subgraph: string, publicKey: string): Caller {
  const known = token && verified.get(`${subgraph}:${token}`);
  if (known && known.expiresAt > Date.now()) return known.caller;
  try {
    const { header, payload } = jwt.verify(token ?? '', publicKey, {
      algorithms: ['ES256'],
      audience: subgraph,
      issuer: ISSUER,
      maxAge: LIFETIME_SECONDS,
      complete: true,
    });
    if (header.typ !== TYPE || header.kid !== keyIdOf(publicKey)) throw new Error('Not an assertion of our router.');
    const { caller, exp } = payload as jwt.JwtPayload & { caller?: Caller };
    if (!caller?.actor || exp === undefined) throw new Error('A claim is missing.');
    verified.set(`${subgraph}:${token}`, { caller, expiresAt: exp * 1_000 });
    return caller;
  } catch {
    throw new Fault('UNAUTHENTICATED', 'This subgraph answers only the router.');
  }
}
