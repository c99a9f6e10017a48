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

/** By which a browser is known again when an identity provider, another site, leads it back. */
export function bindingCookie(isSecure: boolean): AuthCookie {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const;
  return { name: isSecure ? '__Host-oidc' : 'oidc', options };
}
