import type { IncomingHttpHeaders } from 'node:http';

/** Says whether a page of this origin may use the router with the user's credentials. */
export type OriginCheck = (headers: IncomingHttpHeaders) => boolean;

/**
 * Lets in the router's own pages, the listed origins, and requests without an `Origin`, which no browser sends where it
 * matters (POST, WebSocket). A browser's word that the request is cross-site counts too.
 */
export function originCheck(allowed: readonly string[]): OriginCheck {
  return ({ origin, ':authority': authority, host = authority, 'sec-fetch-site': site }) => {
    if (origin === undefined) return site !== 'cross-site';
    if (allowed.includes(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  };
}
