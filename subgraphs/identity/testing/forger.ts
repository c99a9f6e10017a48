import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import jwt from 'jsonwebtoken';
import type { Provider } from '../oidc/provider.ts';

/** What the next ID token says, and how it is signed; what is left out is as it should be. */
export interface Forgery extends Omit<jwt.JwtPayload, 'iss' | 'aud'> {
  iss?: unknown;
  aud?: unknown;
  key?: KeyObject;
  algorithm?: jwt.Algorithm;
}

/** An identity provider that says whatever it is told to. */
export interface Forger {
  provider: Provider;
  /** A key that is not the provider's, though it calls itself so. */
  strangersKey: KeyObject;
  /** What the ID token for the next code says. */
  say(forgery: Forgery): void;
  /** What came to the token endpoint, the latest last. */
  spent: URLSearchParams[];
  close(): Promise<void>;
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;

/** Starts one on loopback: discovery, keys and tokens work as the standard says, but it signs what a test wants. */
export async function startForger(key = 'forger'): Promise<Forger> {
  const [ownKey, strangersKey] = [newKey(), newKey()];
  const spent: URLSearchParams[] = [];
  let forgery: Forgery = {};
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', issuer).pathname;
    if (path === '/token') {
      spent.push(new URLSearchParams(await text(request)));
      return send(response, { access_token: 'a', token_type: 'Bearer', id_token: idToken(provider, ownKey, forgery) });
    }
    return send(response, path === '/keys' ? { keys: [publicHalf(ownKey)] } : metadataOf(issuer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = { key, name: 'Forger & Sons', issuer, clientId: 'a-ems', clientSecret: 'hush' };
  return {
    provider,
    strangersKey,
    spent,
    say(next) {
      forgery = next;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
}

function metadataOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}

function publicHalf(key: KeyObject) {
  const { n, e, kty } = key.export({ format: 'jwk' });
  return { n, e, kty, kid: 'own', use: 'sig', alg: 'RS256' };
}

function idToken({ issuer, clientId }: Provider, ownKey: KeyObject, forgery: Forgery): string {
  const { key = ownKey, algorithm = 'RS256', ...claims } = forgery;
  const now = Math.floor(Date.now() / 1_000);
  const said = { iss: issuer, aud: clientId, iat: now, exp: now + 60, ...claims };
  const secret = algorithm === 'none' ? '' : algorithm === 'HS256' ? 'hush' : key;
  return jwt.sign(said, secret, { algorithm, keyid: 'own', allowInsecureKeySizes: true });
}
