import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../infra/free-port.ts';
import { startOidcProvider } from '../../infra/testing/oidc-provider.ts';
import { codeBefore, codeNow } from './authenticator.ts';
import { expectPage, setScene } from './browser.ts';
import { browserOf, isInside, somebody } from './people.ts';

// A real provider on this machine stands for Google: it is registered in its place.
const port = await freePort();
const google = await startOidcProvider([`http://localhost:${port}/auth/oidc/google/callback`]);
afterAll(google.close);
const scene = setScene({
  PORT: String(port),
  OIDC_GOOGLE_ISSUER: google.settings.issuer,
  OIDC_GOOGLE_CLIENT_ID: google.settings.clientId,
  OIDC_GOOGLE_CLIENT_SECRET: google.settings.clientSecret,
});

const POLICY = `mutation ($domains: [String!]!) {
  updateSecurityPolicy(input: { allowedDomains: $domains }) { __typename }
}`;

/** Signs in at the provider and agrees to what it asks. */
async function agreeAtGoogle(page: Page, email: string): Promise<void> {
  await page.locator('input[name="login"]').fill(email);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
}

test('AEMS-FGOOG: somebody of a domain that an organization lets in comes in by Google, and is a member from then on', async () => {
  // That of its owner: nobody else's could be let in.
  const domains = ['example.com'];
  expect(await scene.company.ask(POLICY, { domains })).toEqual({
    updateSecurityPolicy: { __typename: 'Organization' },
  });
  const page = await scene.visitor();
  await page.goto('/products');
  await page.getByRole('link', { name: 'Continue with Google' }).click();
  await agreeAtGoogle(page, 'ines.newcomer@example.com');
  await expectPage(page.getByRole('heading', { name: 'Products' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/products');
  await expectPage(page.getByText('Wheel Works')).toBeVisible();
  await expectPage(page.getByText('ines.newcomer@example.com')).toBeVisible();
});

test('somebody whom nobody knows or expects is refused, and told whom to ask', async () => {
  const page = await scene.visitor();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Continue with Google' }).click();
  await agreeAtGoogle(page, 'stranger@elsewhere.example');
  await expectPage(page.getByRole('alert')).toContainText('Ask an administrator');
});

test('an account is linked only by who is signed in to it; then it opens by Google, until it is unlinked', async () => {
  const person = await somebody(scene);
  const stranger = await scene.visitor();
  await stranger.goto('/sign-in');
  await stranger.getByRole('link', { name: 'Continue with Google' }).click();
  await agreeAtGoogle(stranger, person.email);
  await expectPage(stranger.getByRole('alert')).toContainText('then link the provider');

  const page = await browserOf(scene, person, '/account/security');
  await page.getByRole('button', { name: 'Link Google' }).click();
  await agreeAtGoogle(page, person.email);
  await expectPage(page.getByRole('heading', { name: 'Accounts elsewhere' })).toBeVisible();
  await expectPage(page.getByRole('button', { name: 'Unlink' })).toBeVisible();

  const other = await scene.visitor();
  await other.goto('/sign-in');
  await other.getByRole('link', { name: 'Continue with Google' }).click();
  await agreeAtGoogle(other, person.email);
  await isInside(other);

  await page.getByRole('button', { name: 'Unlink' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click();
  await expectPage(page.getByText('Not linked')).toBeVisible();
});

test('Google is no way around the second factor', async () => {
  const { email, password } = await somebody(scene);
  const page = await browserOf(scene, { email, password }, '/account/security');
  await page.getByRole('button', { name: 'Link Google' }).click();
  await agreeAtGoogle(page, email);
  await page.getByRole('button', { name: 'Set up' }).click();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Type the code that it shows').fill(await codeBefore(secret));
  await expectPage(page.getByRole('list', { name: 'A-EMS backup codes' })).toBeVisible();

  const other = await scene.visitor();
  await other.goto('/sign-in?to=/products');
  await other.getByRole('link', { name: 'Continue with Google' }).click();
  await agreeAtGoogle(other, email);
  await expectPage(other.getByRole('heading', { name: 'Confirm that it is you' })).toBeVisible();
  await other.getByLabel('Code of your authenticator app').fill(await codeNow(secret));
  await expectPage(other.getByRole('heading', { name: 'Products' })).toBeVisible();
  expect(other.url()).not.toContain('challenge');
});
