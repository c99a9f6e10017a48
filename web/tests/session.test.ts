import { expect, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';

const scene = setScene();

test('whoever is not signed in sees nothing, is told when a password is wrong, and comes to where they wanted to go', async () => {
  const page = await scene.visitor();
  await page.goto('/metrics/sales.revenue?period=ytd');
  await page.getByLabel('Work e-mail').fill(scene.company.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectPage(page.getByRole('alert')).toBeVisible();

  await page.getByLabel('Password').fill(scene.company.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectPage(page.getByRole('heading', { name: 'Revenue', level: 1 })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?period=ytd');
});

test('a form says what is missing, and a weak password is refused where it stands', async () => {
  const page = await scene.visitor();
  await page.goto('/sign-up');
  await page.getByRole('button', { name: 'Create the organization' }).click();
  await expectPage(page.getByText('Enter your name.')).toBeVisible();

  await page.getByLabel('Your name').fill('Grace');
  await page.getByLabel('Organization').fill('Grace and Sons');
  await page.getByLabel('Work e-mail').fill(`grace.${Date.now()}@example.com`);
  await page.getByLabel('Password').fill('12345678');
  await page.getByRole('button', { name: 'Create the organization' }).click();
  await expectPage(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Password').fill('copper lantern orbit 73');
  await page.getByRole('button', { name: 'Create the organization' }).click();
  await expectPage(page.getByRole('heading', { name: 'Company overview' })).toBeVisible();
  await expectPage(page.getByText('Grace and Sons')).toBeVisible();
});

test('a page asks for one token, however many requests it needs it for', async () => {
  const page = await scene.visitor();
  const { email, password } = scene.company;
  await page.request.post('/auth/sign-in', { data: { email, password } });
  let renewals = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/auth/refresh')) renewals += 1;
  });
  await page.goto('/metrics/sales.revenue');
  await expectPage(page.getByText('Live', { exact: true })).toBeVisible();
  expect(renewals).toBe(1);
});

test('a token that the server no longer takes is renewed behind the scenes', async () => {
  const page = await scene.owner('/sales/orders');
  await expectPage(page.getByRole('table')).toBeVisible();
  await page.route(
    '**/graphql',
    (route) =>
      route.fulfill({ status: 401, json: { errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] } }),
    { times: 1 },
  );
  await page.getByRole('link', { name: 'Customers' }).click();
  await expectPage(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
  await expectPage(page.getByRole('link', { name: 'Kestrel Logistics' })).toBeVisible();
});

test('signing out in one tab signs out in all', async () => {
  const page = await scene.owner('/');
  const other = await page.context().newPage();
  await other.goto('/sales/orders');
  await expectPage(other.getByRole('heading', { name: 'Orders' })).toBeVisible();

  await page.getByRole('button', { name: /Ada Owner/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expectPage(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectPage(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await other.goto('/sales/orders');
  await expectPage(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a session that the server has ended leads to signing in, and back', async () => {
  const page = await scene.owner('/sales/orders');
  await expectPage(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
  await page.context().clearCookies();
  const refused = { status: 401, json: { errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] } };
  await page.route('**/graphql', (route) => route.fulfill(refused), { times: 1 });
  await page.getByRole('link', { name: 'Customers' }).click();
  await expectPage(page.getByText('Your session has ended.', { exact: false })).toBeVisible();

  await page.getByLabel('Work e-mail').fill(scene.company.email);
  await page.getByLabel('Password').fill(scene.company.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectPage(page.getByRole('link', { name: 'Kestrel Logistics' })).toBeVisible();
});
