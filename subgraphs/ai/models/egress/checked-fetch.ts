import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch } from 'undici';
import { isHostAllowed } from './allowed-hosts.ts';
import { whyNotTo } from './check-base-url.ts';
import { isPublicAddress } from './public-address.ts';

/** Nothing was sent: the address is none that models may be reached at. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/** More than that no answer has, and a broken endpoint does not fill the memory. */
const MOST_BYTES = 4_000_000;
const CONNECT_MS = 5_000;

/** Resolves a name and gives back only public addresses; the connection then goes to one of those, whatever the name says a moment later. */
const resolvePublic: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    const stray = found.find(({ address }) => !isPublicAddress(address));
    if (stray || found.length === 0)
      return done(new AddressRefused(`${hostname} leads to ${stray?.address ?? 'nothing'}.`), []);
    const [first] = found;
    return options.all ? done(null, found) : done(null, first?.address ?? '', first?.family);
  });
};

const toPublic = buildConnector({ timeout: CONNECT_MS, lookup: resolvePublic });
const toAllowed = buildConnector({ timeout: CONNECT_MS });

/** Each connection is checked when it is made: literal addresses here, names in `resolvePublic`. */
const dispatcher = new Agent({
  connect(options, done) {
    const url = new URL(`${options.protocol}//${options.host}`);
    const reason = whyNotTo(url);
    if (reason) return done(new AddressRefused(reason), null);
    return isHostAllowed(url) ? toAllowed(options, done) : toPublic(options, done);
  },
  maxResponseSize: MOST_BYTES,
});

/** `fetch` that reaches only what models may be reached at, follows no redirect, and throws AddressRefused (as a cause) for the rest. */
export function checkedFetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const options = { ...init, redirect: 'error', dispatcher } as unknown as Parameters<typeof fetch>[1];
  return fetch(url as string, options) as unknown as Promise<Response>;
}
