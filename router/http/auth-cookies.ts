import type { CookieSerializeOptions } from '@fastify/cookie';

/** A cookie that no script can read: its name, and how it is set and cleared. */
export interface AuthCookie {
  name: string;
  options: CookieSerializeOptions;
}

/** How long a browser keeps its refresh token without using it. */
export const WEEK_SECONDS = 7 * 24 * 60 * 60;

/** Carries the refresh token, to requests of our own pages alone. */
export function refreshCookie(isSecure: boolean): AuthCookie {
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure } as const;
  return { name: isSecure ? '__Host-refresh' : 'refresh', options };
}

/** How long a browser is remembered as a device of the person who signed in on it. */
export const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** By which a browser shows that its person has signed in on it before; it opens nothing. */
export function deviceCookie(isSecure: boolean): AuthCookie {
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure } as const;
  return { name: isSecure ? '__Host-device' : 'device', options };
}

/** What a browser shows as a device that is known, however clients reach the router. */
export function shownDevice(cookies: Readonly<Record<string, string | undefined>>): string | undefined {
  return cookies[deviceCookie(true).name] ?? cookies[deviceCookie(false).name];
}

/** By which a browser is known again when an identity provider, another site, leads it back. */
export function bindingCookie(isSecure: boolean): AuthCookie {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const;
  return { name: isSecure ? '__Host-oidc' : 'oidc', options };
}
