import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type JWK } from 'oidc-provider';

/** Seconds; longer than any test. */
const LONG = 600;

/** A real OpenID Connect provider on this machine. */
export interface OidcProvider {
  /** To be registered with identity, under the key that the redirect URI names. */
  settings: { issuer: string; clientId: string; clientSecret: string };
  close(): Promise<void>;
}

/**
 * Starts a provider that leads back to the given addresses. Its page takes any e-mail address as the login and any password, then asks
 * for consent; it vouches for the address unless that begins with `unverified`.
 */
export async function startOidcProvider(redirectUris: string[]): Promise<OidcProvider> {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['a-ems', randomUUID()];
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
    cookies: { keys: [randomUUID()] },
    jwks: { keys: [signingKey()] },
    pkce: { required: () => true },
    ttl: { Interaction: LONG, Session: LONG, Grant: LONG, AccessToken: LONG, IdToken: LONG },
    findAccount: (_context, login) => ({ accountId: login, claims: () => claimsOf(login) }),
  });
  http.on('request', provider.callback());
  return {
    settings: { issuer, clientId, clientSecret },
    async close() {
      http.close();
      http.closeAllConnections();
      await once(http, 'close');
    },
  };
}

function claimsOf(login: string) {
  const name = login.split('@')[0]?.replaceAll('.', ' ');
  return { sub: login, email: login, email_verified: !login.startsWith('unverified'), name, locale: 'de-DE' };
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), kid: 'test', use: 'sig', alg: 'RS256' };
}
