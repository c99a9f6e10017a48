import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from '@playwright/test';
import type { Scene } from './browser.ts';
import { expectPage } from './browser.ts';
import { letterTo, linkIn } from './letters.ts';

/** Somebody with an organization of his own, whom no other test knows. */
export interface Person {
  email: string;
  password: string;
}

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }';
const CONFIRM = 'mutation ($input: ConfirmSignUpInput!) { confirmSignUp(input: $input) { __typename } }';

/** Signs somebody up through the graph and the letter. */
export async function somebody({ url, mailbox }: Scene, organizationName = 'Lovelace Engines'): Promise<Person> {
  const person = { email: `${randomUUID()}@example.com`, password: 'copper lantern orbit 73' };
  await ask(url, SIGN_UP, { ...person, name: 'Grace Field', organizationName });
  const { searchParams } = new URL(linkIn(await letterTo(mailbox, person.email, /Confirm/)), url);
  await ask(url, CONFIRM, { token: searchParams.get('token'), password: person.password });
  return person;
}

/** A browser in which this person has signed in and looks at an address. */
export async function browserOf(
  scene: Scene,
  { email, password }: Person,
  path: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await scene.visitor(options);
  await page.request.post('/auth/sign-in', { data: { email, password } });
  await page.goto(path);
  return page;
}

/** Types e-mail and password where they are asked for. */
export async function typeCredentials(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Waits until the product shows what it shows first. */
export async function isInside(page: Page): Promise<void> {
  await expectPage(page.getByRole('heading', { name: 'Company overview' })).toBeVisible();
}

/** Asks the graph as this person; throws when anything of the answer failed. */
export async function askAs({ url }: Scene, { email, password }: Person, query: string): Promise<void> {
  const { accessToken } = await post<{ accessToken: string }>(`${url}/auth/sign-in`, { email, password });
  failOn(await post(`${url}/graphql`, { query }, accessToken));
}

async function ask(url: string, query: string, input: object): Promise<void> {
  failOn(await post(`${url}/graphql`, { query, variables: { input } }));
}

function failOn({ errors }: { errors?: object[] }): void {
  if (errors) throw new Error(JSON.stringify(errors));
}

async function post<Answer>(url: string, body: object, token?: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Answer;
}
