import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { OidcBrowser } from '../../infra/testing/oidc-browser.ts';
import { type OidcProvider, startOidcProvider } from '../../infra/testing/oidc-provider.ts';
import { PASSWORD, type WholeProduct, wholeProduct } from '../../infra/testing/sample-company.ts';
import { setProviders } from '../../subgraphs/identity/oidc/providers.ts';
import { foundOrganization } from '../../subgraphs/identity/sign-up/found-organization.ts';
import { post } from '../testing/start.ts';

const LINK = `mutation($to: String!) { result: linkIdentity(input: { provider: "acme", to: $to }) {
  __typename ... on ProviderVisit { url } } }`;

let product: WholeProduct;
let provider: OidcProvider;

beforeAll(async () => {
  product = await wholeProduct();
  provider = await startOidcProvider([`${product.url}/auth/oidc/acme/callback`]);
  setProviders([{ key: 'acme', name: 'Acme', ...provider.settings }], product.url);
}, 120_000);
afterAll(async () => {
  await provider?.close();
  await product?.close();
});

/** Somebody with a password, who signed in with this browser. */
async function signedIn(email = `${newId()}@example.com`) {
  const database = product.started.find(({ domain }) => domain.name === 'identity')?.runtime.database;
  if (!database) throw new Error('There is no identity.');
  await foundOrganization(database, { name: 'Sample', owner: { email, name: 'Owner', password: PASSWORD } });
  const browser = new OidcBrowser();
  const response = await fetch(`${product.url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith('refresh='));
  browser.setCookie(product.url, 'refresh', cookie?.split(/[=;]/)[1]);
  const { accessToken: token } = (await response.json()) as { accessToken: string };
  return { email, browser, token };
}

const begin = (query: string) => fetch(`${product.url}/auth/oidc/acme${query}`, { redirect: 'manual' });
const pathOf = ({ pathname, search }: URL): string => pathname + search;

/** Goes to the provider, signs in there, and comes back. */
async function visit(browser: OidcBrowser, path: string, login: string): Promise<URL> {
  const answer = await browser.signInAt(`${product.url}${path}`, login, `${product.url}/auth/oidc/acme/callback`);
  return (await browser.open(answer)).url;
}

describe('who may not', () => {
  test('somebody whom nobody here knows by his account there', async () => {
    const arrived = await visit(new OidcBrowser(), '/auth/oidc/acme?to=/sales', `${newId()}@nowhere.example`);
    expect(pathOf(arrived)).toBe('/sign-in?to=%2Fsales&refused=NO_ACCOUNT');
  });

  test('somebody who uses the address of another person there', async () => {
    const { email } = await signedIn();
    const arrived = await visit(new OidcBrowser(), '/auth/oidc/acme', email);
    expect(pathOf(arrived)).toBe('/sign-in?to=%2F&refused=LINK_FIRST');
  });

  test('another browser, with an answer that was meant for this one; and this one, a second time', async () => {
    const { email, browser, token } = await signedIn();
    await link(browser, token, email);
    const [own, other] = [new OidcBrowser(), new OidcBrowser()];
    const callback = `${product.url}/auth/oidc/acme/callback`;
    const stolen = await own.signInAt(`${product.url}/auth/oidc/acme`, email, callback);
    expect(pathOf((await other.open(stolen)).url)).toBe('/sign-in?to=%2F&refused=INTERRUPTED');
    expect(other.cookie(product.url, 'refresh')).toBeUndefined();

    const answer = await own.signInAt(`${product.url}/auth/oidc/acme`, email, callback);
    expect(pathOf((await own.open(answer)).url)).toBe('/');
    own.setCookie(product.url, 'refresh', undefined);
    expect(pathOf((await own.open(answer)).url)).toBe('/sign-in?to=%2F&refused=INTERRUPTED');
    expect(own.cookie(product.url, 'refresh')).toBeUndefined();
  });

  test('a page that links, in the browser of somebody else', async () => {
    const [ours, theirs] = [await signedIn(), await signedIn()];
    const { data } = await post(product.url, { query: LINK, variables: { to: '/account' } }, ours.token);
    expect(pathOf((await theirs.browser.open(`${product.url}${data.result.url}`)).url)).toContain(
      'refused=INTERRUPTED',
    );
  });

  test('a provider that nobody registered, and too long a path', async () => {
    const unknown = await fetch(`${product.url}/auth/oidc/nobody`, { redirect: 'manual' });
    expect(unknown.headers.get('location')).toBe('/sign-in?to=%2F&refused=UNKNOWN_PROVIDER');
    expect((await begin(`?to=/${'x'.repeat(2_000)}`)).status).toBe(400);
  });
});

test('says how people can sign in', async () => {
  const { data } = await post(product.url, {
    query: '{ signInMethods { providers { key name } canSendMail mailboxUrl } }',
  });
  expect(data.signInMethods).toEqual({
    providers: [{ key: 'acme', name: 'Acme' }],
    canSendMail: expect.any(Boolean),
    mailboxUrl: null,
  });
});

test('sends a browser to the provider, and binds the answer to that browser by a cookie that survives the way back', async () => {
  const response = await begin('?to=/sales');
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toMatch(new RegExp(`^${provider.settings.issuer}/auth\\?`));
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
});

test('a linked account signs in at the provider and comes back to where the person wanted to go, with a session', async () => {
  const { email, browser, token } = await signedIn();
  expect(pathOf(await link(browser, token, email))).toBe('/account');

  const newcomer = new OidcBrowser();
  expect(pathOf(await visit(newcomer, '/auth/oidc/acme?to=/sales%3Fyear=2014', email))).toBe('/sales?year=2014');

  const refresh = newcomer.cookie(product.url, 'refresh');
  const response = await fetch(`${product.url}/auth/refresh`, {
    method: 'POST',
    headers: { cookie: `refresh=${refresh}` },
  });
  const { accessToken } = (await response.json()) as { accessToken: string };
  const { data } = await post(product.url, { query: '{ viewer { user { email } sessions { proofs } } }' }, accessToken);
  expect(data.viewer.user.email).toBe(email);
  expect(data.viewer.sessions).toContainEqual({ proofs: ['OIDC'] });
});

test('an organization lets in the people of its domain, as viewers, from the moment that its owner says so', async () => {
  const domain = `${newId()}.example`;
  const { token } = await signedIn(`owner@${domain}`);
  const colleague = `kim.lee@${domain}`;
  expect(pathOf(await visit(new OidcBrowser(), '/auth/oidc/acme', colleague))).toContain('refused=NO_ACCOUNT');

  const query = `mutation($domain: String!) {
    updateSecurityPolicy(input: { allowedDomains: [$domain] }) { __typename } }`;
  await post(product.url, { query, variables: { domain } }, token);

  await vi.waitFor(async () => {
    expect(pathOf(await visit(new OidcBrowser(), '/auth/oidc/acme?to=/sales', colleague))).toBe('/sales');
  }, 10_000);
  const people = await post(product.url, { query: '{ users { nodes { name email membership { role } } } }' }, token);
  expect(people.data.users.nodes).toContainEqual({ name: 'kim lee', email: colleague, membership: { role: 'VIEWER' } });
});

test('a fresh sign-in at the provider confirms who one is', async () => {
  const { email, browser, token } = await signedIn();
  await link(browser, token, email);
  const query = 'mutation { result: confirmWithProvider(input: { provider: "acme", to: "/account" }) { url } }';
  const { data } = await post(product.url, { query }, token);
  expect(pathOf(await visit(browser, data.result.url, email))).toBe('/account');
});

async function link(browser: OidcBrowser, token: string, login: string): Promise<URL> {
  const { data } = await post(product.url, { query: LINK, variables: { to: '/account' } }, token);
  return visit(browser, data.result.url, login);
}
