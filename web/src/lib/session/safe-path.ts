/** A path inside this product; anything else, such as another site's address, becomes the overview. */
export function safePath(path: string | null): string {
  if (!path) return '/';
  const url = new URL(path, location.origin);
  return url.origin === location.origin && path.startsWith('/') ? url.pathname + url.search : '/';
}

/** Another tab has opened a session: a page that waited for it goes where it was to lead, any other shows itself anew. */
export function followIn({ pathname, search }: Location): void {
  if (pathname === '/sign-in') location.replace(safePath(new URLSearchParams(search).get('to')));
  else location.reload();
}
