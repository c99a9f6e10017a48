import { type MiddlewareFunction, redirect } from 'react-router';
import { accessToken } from '../lib/session/access-token.ts';

/** Sends whoever is not signed in to the sign-in page, and back afterwards. */
export const requireSession: MiddlewareFunction = async ({ request }, next) => {
  if (await accessToken()) return next();
  const { pathname, search } = new URL(request.url);
  const to = pathname + search;
  throw redirect(to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`);
};
