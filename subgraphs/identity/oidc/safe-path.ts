const BASE = 'http://base.invalid';

/** A path of the web app, as it may stand in a redirect; `/` for whatever would lead anywhere else. */
export function safePath(text: string): string {
  if (!text.startsWith('/') || !URL.canParse(text, BASE)) return '/';
  const { origin, pathname, search, hash } = new URL(text, BASE);
  const isOurs = origin === BASE && !pathname.startsWith('//');
  return isOurs ? `${pathname}${search}${hash}` : '/';
}

/** The same path with one more parameter in its query. */
export function withParameter(path: string, name: string, value: string): string {
  const url = new URL(path, BASE);
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}${url.hash}`;
}
