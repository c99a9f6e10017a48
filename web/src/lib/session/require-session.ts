import { type MiddlewareFunction, redirect } from 'react-router';
import { accessToken } from './access-token.ts';

/** Sends whoever is not signed in to the sign-in page, and back afterwards. */
export const requireSession: MiddlewareFunction = async ({ request }, next) => {
  if (await accessToken()) return next();
  const { pathname, search } = new URL(request.url);
  throw redirect(pathname + search === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: pathname + search })}`);
};

/** The address of the sign-in page for somebody whose session has ended: it says so, and leads back. */
export function signInAgain({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `/sign-in?${new URLSearchParams({ ended: '', to: pathname + search })}`;
}
