import { expect, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';
import { browserOf, isInside, somebody, typeCredentials } from './people.ts';

const scene = setScene();

test('whoever is not signed in sees nothing, is told when a password is wrong, and comes to where they wanted to go', async () => {
  const page = await scene.visitor();
  await page.goto('/metrics/sales.revenue?period=ytd');
  await typeCredentials(page, { ...scene.company, password: 'not the password' });
  await expectPage(page.getByRole('alert')).toBeVisible();

  await typeCredentials(page, scene.company);
  await expectPage(page.getByRole('heading', { name: 'Revenue', level: 1 })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?period=ytd');
});

test('a password can be looked at while it is typed', async () => {
  const page = await scene.visitor();
  await page.goto('/sign-in');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('copper lantern');
  await expectPage(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show the password' }).click();
  await expectPage(password).toHaveAttribute('type', 'text');
});

test('whoever guesses has to wait, sees for how long, and may not try before', async () => {
  const page = await scene.visitor();
  await page.goto('/sign-in');
  const nobody = { email: `nobody.${Date.now()}@example.com`, password: 'wrong' };
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await typeCredentials(page, nobody);
    await expectPage(page.getByRole('alert')).toBeVisible();
  }
  await expectPage(page.getByRole('alert')).toContainText(/Too many attempts.*0:0\d/);
  await expectPage(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
  await expectPage(page.getByRole('alert')).toContainText('You may try again now.');
  await expectPage(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
});

test('what somebody is told when a provider led back with nothing', async () => {
  const page = await scene.visitor();
  await page.goto('/sign-in?refused=LINK_FIRST&to=%2Fproducts');
  await expectPage(page.getByRole('alert')).toContainText('Sign in with your password, then link');
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

test('two tabs whose token has ended renew it once', async () => {
  const page = await scene.owner('/sales/orders');
  const other = await page.context().newPage();
  await other.goto('/sales/orders');
  await expectPage(other.getByRole('table')).toBeVisible();
  let renewals = 0;
  page.context().on('request', (request) => {
    if (request.url().endsWith('/auth/refresh')) renewals += 1;
  });
  // Nobody waits a quarter of an hour: the clock of both tabs leaps over the token's end.
  const leap = () => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 16 * 60_000;
  };
  await Promise.all([page.evaluate(leap), other.evaluate(leap)]);
  await Promise.all([page, other].map((tab) => tab.getByRole('link', { name: 'Customers' }).click()));
  for (const tab of [page, other]) await expectPage(tab.getByRole('heading', { name: 'Customers' })).toBeVisible();
  for (const tab of [page, other]) await expectPage(tab.getByRole('link', { name: 'Kestrel Logistics' })).toBeVisible();
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

test('signing in in one tab lets in the tab that waits for it, to where it wanted to go', async () => {
  const page = await scene.visitor();
  await page.goto('/sales/orders');
  await expectPage(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto('/sign-in');
  await typeCredentials(other, scene.company);
  await isInside(other);
  await expectPage(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
});

test('a session that the server has ended leads to signing in, and back', async () => {
  const page = await scene.owner('/sales/orders');
  await expectPage(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
  await page.context().clearCookies();
  const refused = { status: 401, json: { errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] } };
  await page.route('**/graphql', (route) => route.fulfill(refused), { times: 1 });
  await page.getByRole('link', { name: 'Customers' }).click();
  await expectPage(page.getByText('Your session has ended.', { exact: false })).toBeVisible();

  await typeCredentials(page, scene.company);
  await expectPage(page.getByRole('link', { name: 'Kestrel Logistics' })).toBeVisible();
});

test('a session that is ended elsewhere ends here within a moment, also where nothing is asked', async () => {
  const person = await somebody(scene);
  const page = await browserOf(scene, person, '/');
  const elsewhere = await browserOf(scene, person, '/account/security');
  await isInside(page);
  await elsewhere.getByRole('button', { name: 'End the session' }).first().click();
  await expectPage(page.getByText('Your session has ended.', { exact: false })).toBeVisible();
  await expectPage(elsewhere.getByText('This session')).toBeVisible();
});
