import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';
import { typeCredentials } from './people.ts';

const scene = setScene();

/** The owner on the page of the profile, whose next change is answered so. */
async function aboutToSave(errors: object[]): Promise<Page> {
  const page = await scene.owner('/account/profile');
  await page.route('**/graphql', (route) =>
    route.request().postDataJSON()?.operationName === 'UpdateProfile'
      ? route.fulfill({ json: { data: null, errors } })
      : route.fallback(),
  );
  await page.getByLabel('Name').fill('Ada');
  await page.getByRole('button', { name: 'Save' }).click();
  return page;
}

test('AEMS-FERR-08: what is not allowed is said in a warning that tells who can allow it', async () => {
  const page = await aboutToSave([{ message: 'No.', extensions: { code: 'FORBIDDEN' } }]);
  const toast = page.locator('[data-toast="warning"]');
  await expectPage(toast).toContainText('An owner of the organization can grant it.');
  await toast.getByRole('button', { name: 'Close the message' }).click();
  await expectPage(toast).toHaveCount(0);
});

test('AEMS-FERR-09: what is wrong with a field is said at the field', async () => {
  const fields = [{ path: ['input', 'name'], message: 'This name is too long.' }];
  const page = await aboutToSave([{ message: 'No.', extensions: { code: 'VALIDATION_FAILED', fields } }]);
  await expectPage(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
  await expectPage(page.getByText('This name is too long.')).toBeVisible();
  await expectPage(page.locator('[data-toast]')).toHaveCount(0);
});

test('AEMS-FERR-10: a fault of the server is told with a reference, and what was typed stays', async () => {
  const errorId = '9b1e77aa-0000-4000-8000-000000000000';
  const page = await aboutToSave([{ message: 'relation is gone', extensions: { code: 'INTERNAL', errorId } }]);
  const toast = page.locator('[data-toast="failure"]');
  await expectPage(toast).toContainText('Something went wrong.');
  await expectPage(toast).toContainText('Reference 9b1e77aa');
  await expectPage(page.getByLabel('Name')).toHaveValue('Ada');
});

test('a part of the system that does not answer is to be tried again later', async () => {
  const page = await aboutToSave([{ message: 'No.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  await expectPage(page.locator('[data-toast="failure"]')).toContainText('Try again later.');
});

test('AEMS-FERR-11: nobody is left alone where the network is away', async () => {
  const page = await scene.visitor();
  await page.goto('/sign-in');
  await page.route('**/auth/sign-in', (route) => route.abort());
  await typeCredentials(page, scene.company);
  await expectPage(page.getByRole('alert')).toContainText('The server cannot be reached.');
  await page.unroute('**/auth/sign-in');
  await typeCredentials(page, scene.company);
  await expectPage(page.getByRole('heading', { name: 'Company overview' })).toBeVisible();

  await page.context().setOffline(true);
  await expectPage(page.getByText('You are offline.', { exact: false })).toBeVisible();
  await page.context().setOffline(false);
  await expectPage(page.getByText('You are offline.', { exact: false })).toHaveCount(0);
});

test('AEMS-FERR-04: an address that leads nowhere says so, and leads back', async () => {
  const page = await scene.owner('/account/nothing');
  await expectPage(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to Overview' }).click();
  await expectPage(page.getByRole('heading', { name: 'Company overview' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
});
