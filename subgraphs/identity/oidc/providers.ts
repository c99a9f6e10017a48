import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { isOnThisMachine, type Provider } from './provider.ts';

/** Each of the few requests that follow one another has so long, so that all of them end before the router gives up on identity. */
const PATIENCE_SECONDS = 2;
const KNOWN_MS = 60 * 60 * 1_000;

let registered: readonly Provider[] = [];
let baseUrl = 'http://localhost:4000';
const discovered = new Map<string, { client: Promise<Configuration>; until: number }>();

/** Tells this process which providers there are and under which address (`PUBLIC_URL`) they lead people back to us. */
export function setProviders(providers: readonly Provider[], publicUrl = baseUrl): void {
  registered = providers;
  baseUrl = publicUrl;
  discovered.clear();
}

/** The providers, in the order in which they are offered. */
export function allProviders(): readonly Provider[] {
  return registered;
}

/** The provider of that key; undefined when none is registered. */
export function providerOf(key: string): Provider | undefined {
  return registered.find((provider) => provider.key === key);
}

/** Where a provider leads people back to; it must be registered there exactly so. */
export function redirectUriOf({ key }: Provider): URL {
  return new URL(`/auth/oidc/${key}/callback`, baseUrl);
}

/**
 * What the provider says of itself, asked at most once an hour. Rejects when it does not answer or calls itself otherwise. The
 * signature of every ID token is checked, also of those that come straight from the provider.
 */
export function clientOf(provider: Provider): Promise<Configuration> {
  const known = discovered.get(provider.key);
  if (known && known.until > Date.now()) return known.client;
  const client = discover(provider);
  discovered.set(provider.key, { client, until: Date.now() + KNOWN_MS });
  client.catch(() => discovered.delete(provider.key));
  return client;
}

function discover({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const server = new URL(issuer);
  const insecure = isOnThisMachine(server) ? [allowInsecureRequests] : [];
  return discovery(server, clientId, undefined, ClientSecretBasic(clientSecret), {
    execute: [enableNonRepudiationChecks, ...insecure],
    timeout: PATIENCE_SECONDS,
  });
}
