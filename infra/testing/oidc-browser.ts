/** What a test sees of a page: its address, and its forms' targets in the text. */
interface Page {
  url: URL;
  text: string;
}

/** As much of a browser as going to a provider and back takes: cookies by site, redirects, forms without scripts. */
export class OidcBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** The cookie of that name which the site has left; undefined when there is none. */
  cookie(site: string, name: string): string | undefined {
    return this.#cookies.get(new URL(site).host)?.get(name);
  }

  /** Leaves or takes away a cookie, as somebody does who tampers with the browser. */
  setCookie(site: string, name: string, value: string | undefined): void {
    const jar = this.#jar(new URL(site));
    if (value === undefined) jar.delete(name);
    else jar.set(name, value);
  }

  /** Opens an address and follows redirects as long as they stay away from `until`, an address that is returned unopened. */
  async open(address: string | URL, until?: string, form?: Record<string, string>): Promise<Page> {
    const url = new URL(address);
    if (until && url.href.startsWith(until)) return { url, text: '' };
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.#jar(url)].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(url, line);
    const location = response.headers.get('location');
    return location ? this.open(new URL(location, url), until) : { url, text: await response.text() };
  }

  /** Signs in at the provider whose page an address leads to, and agrees; returns the address that the provider leads back to. */
  async signInAt(address: string, login: string, home: string): Promise<URL> {
    let page = await this.open(address, home);
    for (let step = 0; step < 3 && !page.url.href.startsWith(home); step += 1) {
      const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const prompt = /name="prompt" value="(\w+)"/.exec(page.text)?.[1] ?? '';
      page = await this.open(new URL(action, page.url), home, { prompt, login, password: 'any' });
    }
    return page.url;
  }

  #jar({ host }: URL): Map<string, string> {
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    return jar;
  }

  #keep(url: URL, line: string): void {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#jar(url).delete(name);
    else this.#jar(url).set(name, value);
  }
}
