import { CombinedGraphQLErrors } from '@apollo/client';

const listeners = new Set<() => void>();

/** Whether an answer was refused because the viewer has to do something before anything else, such as set up a second factor. */
export function isPending(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.pending !== undefined);
}

/** Tells the page that the viewer can do nothing more until that is done. */
export function announcePending(): void {
  for (const listener of listeners) listener();
}

/** Calls back when that comes to light. Returns the function that stops it. */
export function onPending(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page where it is done, and which leads back afterwards. */
export function setUpAt({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `/set-up-mfa?${new URLSearchParams({ to: pathname + search })}`;
}
