import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { codeBefore, codeNow } from './authenticator.ts';
import { expectPage, setScene } from './browser.ts';
import { letterTo, linkIn } from './letters.ts';
import { browserOf, isInside, somebody, typeCredentials } from './people.ts';

const scene = setScene();
const NEW_PASSWORD = 'quiet harbour magnet 19';

/** Nobody waits five minutes: the first such mutation is answered as the graph would then. */
async function wantProofOf(page: Page, operationName: string): Promise<void> {
  const field = operationName.charAt(0).toLowerCase() + operationName.slice(1);
  const json = { data: { [field]: { __typename: 'ConfirmationRequired', message: 'Show who you are.' } } };
  let isAsked = false;
  await page.route('**/graphql', (route) => {
    if (isAsked || route.request().postDataJSON()?.operationName !== operationName) return route.fallback();
    isAsked = true;
    return route.fulfill({ json });
  });
}

test('somebody founds an organization: the form says what is missing, a letter confirms the address, and he is in', async () => {
  const page = await scene.visitor();
  const email = `grace.${Date.now()}@example.com`;
  await page.goto('/sign-up');
  await page.getByRole('button', { name: 'Create the organization' }).click();
  await expectPage(page.getByText('Enter your name.')).toBeVisible();

  await page.getByLabel('Your name').fill('Grace');
  await page.getByLabel('Organization').fill('Grace and Sons');
  await page.getByLabel('Work e-mail').fill(email);
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('12345678');
  await page.getByRole('button', { name: 'Create the organization' }).click();
  await expectPage(password).toHaveAttribute('aria-invalid', 'true');
  await password.fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Create the organization' }).click();
  await expectPage(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();

  await page.goto(linkIn(await letterTo(scene, email, /Confirm/)));
  await page.getByLabel('Password', { exact: true }).fill('not what was chosen');
  await page.getByRole('button', { name: 'Confirm and begin' }).click();
  await expectPage(page.getByText('This is not your present password', { exact: false })).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Confirm and begin' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await isInside(page);
  await expectPage(page.getByText('Grace and Sons')).toBeVisible();
});

test('AEMS-FMFA, AEMS-FLOGIN: a second factor is set up by QR code, then asked for; a wrong code is refused, a backup code counts once', async () => {
  const person = await somebody(scene);
  const page = await browserOf(scene, person, '/account/security');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expectPage(page.getByRole('img', { name: 'QR code' })).toBeVisible();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Type the code that it shows').fill('000000');
  await expectPage(page.getByText('This code is not right.', { exact: false })).toBeVisible();
  await page.getByLabel('Type the code that it shows').fill(await codeBefore(secret));

  const codes = page.getByRole('list', { name: 'A-EMS backup codes' }).getByRole('listitem');
  await expectPage(codes).toHaveCount(10);
  const [backupCode = ''] = await codes.allTextContents();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain(backupCode);
  await page.emulateMedia({ media: 'print' });
  await expectPage(codes.first()).toBeVisible();
  await expectPage(page.getByText('I have kept these codes')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Escape');
  await expectPage(page.getByRole('button', { name: 'Done' })).toBeDisabled();
  await page.getByLabel('I have kept these codes').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expectPage(page.getByText('10 left.', { exact: false })).toBeVisible();

  const app = await scene.visitor();
  await app.goto('/products');
  await typeCredentials(app, person);
  await app.getByLabel('Code of your authenticator app').fill('000000');
  await expectPage(app.getByRole('alert')).toBeVisible();
  await app.getByLabel('Code of your authenticator app').fill(await codeNow(secret));
  await expectPage(app.getByRole('heading', { name: 'Products' })).toBeVisible();

  const lost = await scene.visitor();
  await lost.goto('/sign-in');
  for (const [attempt, outcome] of [
    [1, 'in'],
    [2, 'refused'],
  ] as const) {
    if (attempt === 2) await lost.context().clearCookies();
    await lost.goto('/sign-in');
    await typeCredentials(lost, person);
    await lost.getByRole('button', { name: 'Use a backup code' }).click();
    await lost.getByLabel('Backup code').fill(backupCode);
    await lost.getByRole('button', { name: 'Confirm' }).click();
    if (outcome === 'in') await isInside(lost);
    else await expectPage(lost.getByRole('alert')).toBeVisible();
  }
});

test('backup codes are replaced and the second factor is turned off, after a proof of who asks where the last is old', async () => {
  const person = await somebody(scene);
  const page = await browserOf(scene, person, '/account/security');
  await page.getByRole('button', { name: 'Set up' }).click();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Type the code that it shows').fill(await codeBefore(secret));
  const codes = page.getByRole('list', { name: 'A-EMS backup codes' }).getByRole('listitem');
  const before = await codes.first().textContent();
  await page.getByLabel('I have kept these codes').check();
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'New codes' }).click();
  await page.getByRole('button', { name: 'Make new codes' }).click();
  await expectPage(codes).toHaveCount(10);
  expect(await codes.first().textContent()).not.toBe(before);
  await page.getByLabel('I have kept these codes').check();
  await page.getByRole('button', { name: 'Done' }).click();

  await wantProofOf(page, 'DisableMfa');
  await page.getByRole('button', { name: 'Turn off' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click();
  await page
    .getByRole('dialog', { name: 'Confirm that it is you' })
    .getByLabel('Code')
    .fill(await codeNow(secret));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expectPage(page.getByText('Not set up')).toBeVisible();
});

test('AEMS-FPWD: a new password ends the other sessions, not this one, and a letter confirms it', async () => {
  const person = await somebody(scene);
  const page = await browserOf(scene, person, '/account/security');
  const other = await browserOf(scene, person, '/');
  await isInside(other);

  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByLabel('Present password').fill('not the password');
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expectPage(page.getByLabel('Present password')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Present password').fill(person.password);
  await page.getByLabel('New password').fill('password1234');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expectPage(page.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Change the password' }).click();

  await expectPage(page.getByText('Your password is changed.', { exact: false })).toBeVisible();
  await expectPage(other.getByText('Your session has ended.', { exact: false })).toBeVisible();
  await letterTo(scene, person.email, /password was changed/);
  await page.reload();
  await expectPage(page.getByRole('heading', { name: 'Security' })).toBeVisible();
  await typeCredentials(other, person);
  await expectPage(other.getByRole('alert')).toBeVisible();
  await typeCredentials(other, { ...person, password: NEW_PASSWORD });
  await isInside(other);
});

test('AEMS-AUTH-06, AEMS-AUTH-07: a forgotten password is set anew by a link, once; nobody is told which addresses are known', async () => {
  const person = await somebody(scene);
  const page = await scene.visitor();
  for (const email of [`nobody.${Date.now()}@example.com`, person.email]) {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot password?' }).click();
    await expectPage(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
    await page.getByLabel('Work e-mail').fill(email);
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await expectPage(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
    await expectPage(page.getByText(email)).toBeVisible();
  }
  const link = linkIn(await letterTo(scene, person.email, /new password/));
  await page.goto(link);
  await page.getByLabel('New password').fill('short');
  await expectPage(page.getByText('7 more characters.')).toBeVisible();
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expectPage(page.getByText('Your password is set.', { exact: false })).toBeVisible();
  await expectPage(page.getByLabel('Work e-mail')).toHaveValue(person.email);
  await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await isInside(page);

  await page.goto(link);
  await expectPage(page.getByRole('heading', { name: 'This link is good no longer' })).toBeVisible();
});
