/** A path inside this product; anything else, such as another site's address, becomes the overview. */
export function safePath(path: string | null): string {
  if (!path) return '/';
  const url = new URL(path, location.origin);
  return url.origin === location.origin && path.startsWith('/') ? url.pathname + url.search : '/';
}
