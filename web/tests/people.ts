import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
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
  await ask(url, CONFIRM, { token: searchParams.get('token') });
  return person;
}

/** A browser in which this person has signed in and looks at an address. */
export async function browserOf(scene: Scene, { email, password }: Person, path: string): Promise<Page> {
  const page = await scene.visitor();
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

async function ask(url: string, query: string, input: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables: { input } });
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const { errors } = (await answer.json()) as { errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
}
