import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from '@playwright/test';
import type { Scene } from './browser.ts';
import { expectPage } from './browser.ts';
import { letterTo, linkIn } from './letters.ts';
import { askGraph, signIn, type Whereabouts } from './requests.ts';

/** Somebody with an organization of his own, whom no other test knows. */
export interface Person {
  email: string;
  password: string;
}

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }';
const CONFIRM = 'mutation ($input: ConfirmSignUpInput!) { confirmSignUp(input: $input) { __typename } }';

/** Signs somebody up through the graph and the letter. */
export async function somebody(at: Whereabouts, organizationName = 'Lovelace Engines'): Promise<Person> {
  const person = { email: `${randomUUID()}@example.com`, password: 'copper lantern orbit 73' };
  await askGraph(at, SIGN_UP, { input: { ...person, name: 'Grace Field', organizationName } });
  const { searchParams } = new URL(linkIn(await letterTo(at, person.email, /Confirm/)), at.url);
  await askGraph(at, CONFIRM, { input: { token: searchParams.get('token'), password: person.password } });
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
export async function askAs(at: Whereabouts, person: Person, query: string): Promise<void> {
  await askGraph(at, query, {}, await signIn(at, person));
}
