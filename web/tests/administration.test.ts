import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { codeBefore } from './authenticator.ts';
import { expectPage, setScene } from './browser.ts';
import { colleagueOf, wantProofOf } from './colleagues.ts';
import { letterTo, linkIn } from './letters.ts';
import { browserOf, isInside, somebody, typeCredentials } from './people.ts';

const scene = setScene();
const NEW_PASSWORD = 'quiet harbour magnet 19';

/** The row of a list that has this text. */
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** Opens the actions of one thing and chooses one of them. */
async function act(page: Page, thing: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${thing}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('whoever administers nothing is shown no administration, and is told who can change that', async () => {
  const owner = await somebody(scene);
  const page = await browserOf(scene, await colleagueOf(owner, scene, 'VIEWER'), '/');
  await isInside(page);
  await expectPage(page.getByRole('link', { name: 'Administration' })).toHaveCount(0);
  await page.goto('/administration/audit');
  await expectPage(page.getByText('You may not see Audit')).toBeVisible();
  await expectPage(page.getByText('An owner of the organization can grant it', { exact: false }).first()).toBeVisible();
});

test('AEMS-FADM: an administrator creates a user with a role; he follows the letter, chooses a password and sets up a second factor before anything else', async () => {
  const owner = await somebody(scene);
  const page = await browserOf(scene, owner, '/administration/people');
  const email = `vera.${Date.now()}@example.com`;
  await page.getByRole('button', { name: 'Create a user' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create a user' });
  await dialog.getByRole('button', { name: 'Create the user' }).click();
  await expectPage(dialog.getByText('Enter the name.')).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('Vera Novak');
  await dialog.getByLabel('Work e-mail').fill(email);
  await dialog.getByLabel('Role', { exact: true }).selectOption('ANALYST');
  await wantProofOf(page, 'CreateUser', 'createUser');
  await dialog.getByRole('button', { name: 'Create the user' }).click();

  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await proof.getByLabel('Password', { exact: true }).fill('not the password');
  await proof.getByRole('button', { name: 'Confirm' }).click();
  await expectPage(proof.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await proof.getByLabel('Password', { exact: true }).fill(owner.password);
  await proof.getByRole('button', { name: 'Confirm' }).click();
  await expectPage(page.getByText(`on its way to ${email}`, { exact: false })).toBeVisible();
  await expectPage(row(page, email).getByText('Awaited')).toBeVisible();
  await expectPage(row(page, email).getByText('Analyst')).toBeVisible();

  const newcomer = await scene.visitor();
  await newcomer.goto(linkIn(await letterTo(scene, email, /./)));
  await newcomer.getByLabel('New password').fill(NEW_PASSWORD);
  await newcomer.getByRole('button', { name: 'Set the password' }).click();
  await newcomer.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await newcomer.getByRole('button', { name: 'Sign in' }).click();
  await expectPage(newcomer.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible();
  await newcomer.goto('/sales/customers');
  await expectPage(newcomer.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible();
  await newcomer.getByRole('button', { name: 'Begin' }).click();
  const secret = (await newcomer.locator('code').textContent()) ?? '';
  await newcomer.getByLabel('Type the code that it shows').fill(await codeBefore(secret));
  await newcomer.getByLabel('I have kept these codes').check();
  await newcomer.getByRole('button', { name: 'Done' }).click();
  await expectPage(newcomer.getByRole('heading', { name: 'Customers' })).toBeVisible();

  await page.reload();
  await expectPage(row(page, email).getByText('Active')).toBeVisible();
  await expectPage(row(page, email).getByText('On', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Vera Novak' }).click();
  await page.locator('summary').filter({ hasText: 'Sales' }).click();
  await expectPage(page.getByText('See customers and their contacts.')).toBeVisible();
});

test('several people are invited at once; who is a member already is named; an invitation is accepted, another revoked', async () => {
  const owner = await somebody(scene);
  const page = await browserOf(scene, owner, '/administration/invitations');
  const [first, second] = ['a', 'b'].map((name) => `${name}.${Date.now()}@example.com`) as [string, string];
  await page.getByRole('button', { name: 'Invite people' }).first().click();
  await page.getByLabel('E-mail addresses').fill(`nobody, ${first}`);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expectPage(page.getByText('This is no e-mail address: nobody.')).toBeVisible();
  await page.getByLabel('E-mail addresses').fill(`${first}\n${second}, ${owner.email}`);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expectPage(page.getByText('belongs to a member', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expectPage(row(page, first).getByText('Pending')).toBeVisible();

  const newcomer = await scene.visitor();
  const link = linkIn(await letterTo(scene, first, /./));
  await newcomer.goto(link);
  await newcomer.getByLabel('Your name').fill('Bela Bart');
  await newcomer.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await newcomer.getByRole('button', { name: 'Accept and join' }).click();
  await isInside(newcomer);

  await act(page, second, 'Revoke');
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expectPage(row(page, second).getByText('Revoked')).toBeVisible();
  await page.reload();
  await expectPage(row(page, first).getByText('Accepted')).toBeVisible();
});

test('another role takes effect on the page that the other person has open; deactivating ends it', async () => {
  const owner = await somebody(scene);
  const colleague = await colleagueOf(owner, scene, 'VIEWER', 'Linus Field');
  const open = await browserOf(scene, colleague, '/sales/customers');
  await expectPage(open.getByRole('heading', { name: 'Customers' })).toBeVisible();
  await expectPage(open.getByRole('link', { name: 'Administration' })).toHaveCount(0);

  const page = await browserOf(scene, owner, '/administration/people');
  await act(page, 'Linus Field', 'Change roles');
  await page.getByRole('dialog').getByLabel('Role', { exact: true }).selectOption('EXECUTIVE');
  await expectPage(
    page.getByLabel('What changes').getByText('Make roles of the organization', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Change roles' }).click();
  await expectPage(row(page, 'Linus Field').getByText('Executive')).toBeVisible();
  await expectPage(open.getByRole('link', { name: 'Administration' })).toBeVisible();

  await act(page, 'Linus Field', 'Deactivate');
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expectPage(row(page, 'Linus Field').getByText('Deactivated')).toBeVisible();
  await expectPage(open.getByText('Your session has ended.', { exact: false })).toBeVisible();
  await typeCredentials(open, colleague);
  await expectPage(open.getByRole('alert')).toBeVisible();
});

test('whoever is offboarded from his page is signed out, and gone from the list', async () => {
  const owner = await somebody(scene);
  const colleague = await colleagueOf(owner, scene, 'MEMBER', 'Nina Leaver');
  const open = await browserOf(scene, colleague, '/sales/customers');
  await expectPage(open.getByRole('heading', { name: 'Customers' })).toBeVisible();

  const page = await browserOf(scene, owner, '/administration/people');
  await page.getByRole('link', { name: 'Nina Leaver' }).click();
  await expectPage(page.getByRole('heading', { name: 'Nina Leaver' })).toBeVisible();
  await act(page, 'Nina Leaver', 'Offboard');
  await expectPage(page.getByText('What the person did stays on record.', { exact: false })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Offboard' }).click();
  await expectPage(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await expectPage(page.getByText('1 in all')).toBeVisible();
  await expectPage(open.getByText('Your session has ended.', { exact: false })).toBeVisible();
});

test('a list that did not come says so and is tried again; a write that failed gives one message with a reference', async () => {
  const owner = await somebody(scene);
  const page = await browserOf(scene, owner, '/administration/organization');
  const failing = { errors: [{ message: 'No.', extensions: { code: 'INTERNAL', errorId: '9b1e77aa-1' } }] };
  let isBroken = true;
  await page.route('**/graphql', (route) => {
    const { operationName } = route.request().postDataJSON() ?? {};
    const isHit = isBroken && ['PeoplePage', 'UpdateOrganization'].includes(operationName);
    return isHit ? route.fulfill({ json: failing }) : route.fallback();
  });
  await page.getByLabel('Name', { exact: true }).fill('Nobody Knows');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectPage(page.getByRole('alert')).toHaveCount(1);
  await expectPage(page.getByText('Reference 9b1e77aa')).toBeVisible();

  await page.getByRole('link', { name: 'People' }).click();
  await expectPage(page.getByText('This list did not come.')).toBeVisible();
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectPage(page.getByText('1 in all')).toBeVisible();
});

test('the security of an organization is told rule by rule, and each leads to where it is seen to', async () => {
  const owner = await somebody(scene);
  const page = await browserOf(scene, owner, '/administration/security');
  const finding = (title: string) => page.getByRole('listitem').filter({ hasText: title });
  await expectPage(
    finding('Owners that are missing').getByText('Nobody can help the only owner back in.'),
  ).toBeVisible();
  await expectPage(finding('API clients without an end').getByLabel('Well')).toBeVisible();
  await finding('Without a second factor').getByRole('link').click();
  await expectPage(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await expectPage(row(page, owner.email)).toBeVisible();
});

test('a role of the organization is made, filled in the matrix, given, and deleted', async () => {
  const owner = await somebody(scene);
  await colleagueOf(owner, scene, 'GUEST', 'Mia Guest');
  const page = await browserOf(scene, owner, '/administration/roles');
  await page.getByRole('button', { name: 'Create a role' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Stock keeper');
  await page.getByRole('button', { name: 'Create the role' }).click();
  const permission = page.getByRole('checkbox', { name: 'Stock keeper: See warehouses', exact: false });
  await permission.check();
  await expectPage(page.getByText('One role is changed')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectPage(page.getByText('The roles were saved.', { exact: false })).toBeVisible();
  await page.reload();
  await expectPage(permission).toBeChecked();

  await page.goto('/administration/people');
  await act(page, 'Mia Guest', 'Change roles');
  await page.getByLabel('Stock keeper').check();
  await page.getByRole('button', { name: 'Change roles' }).click();
  await expectPage(row(page, 'Mia Guest').getByText('Stock keeper')).toBeVisible();
  await page.goto('/administration/roles');
  await act(page, 'Stock keeper', 'Delete');
  await expectPage(page.getByText('One member has it', { exact: false })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expectPage(permission).toHaveCount(0);
});

test('INNO-MOD: a module that is switched off disappears for everybody at once, and comes back whole', async () => {
  const owner = await somebody(scene);
  const open = await browserOf(scene, await colleagueOf(owner, scene, 'MEMBER'), '/products');
  await expectPage(open.getByRole('heading', { name: 'Products' })).toBeVisible();
  const page = await browserOf(scene, owner, '/administration/plan');
  const modules = page.getByRole('switch', { name: 'Products and stock' });
  await modules.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
  await expectPage(modules).not.toBeChecked();
  await expectPage(page.getByRole('link', { name: 'Stock' })).toHaveCount(0);
  await expectPage(open.getByText('Products is switched off')).toBeVisible();
  await expectPage(open.getByRole('link', { name: 'Stock' })).toHaveCount(0);

  await modules.click();
  await expectPage(page.getByRole('link', { name: 'Stock' })).toBeVisible();
  await expectPage(open.getByRole('heading', { name: 'Products' })).toBeVisible();
});

test('the audit shows what was done and from what to what, can be taken along, and holds', async () => {
  const owner = await somebody(scene);
  const page = await browserOf(scene, owner, '/administration/organization');
  await page.getByLabel('Name', { exact: true }).fill('Lovelace and Daughters');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectPage(page.getByText('The organization was saved.')).toBeVisible();

  await page.getByRole('link', { name: 'Audit' }).click();
  const entry = row(page, 'Organization updated');
  await entry.getByRole('button', { name: 'Details' }).click();
  await expectPage(page.getByText('Lovelace Engines').first()).toBeVisible();
  await expectPage(page.getByText('Lovelace and Daughters').first()).toBeVisible();
  await page.getByRole('searchbox').fill('no such act');
  await expectPage(page.getByText('Nothing here matches.', { exact: false })).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expectPage(entry).toBeVisible();

  await page.getByRole('button', { name: 'Check integrity' }).click();
  await expectPage(page.getByText('Every entry is there and as it was made.')).toBeVisible();
  await page.keyboard.press('Escape');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain('organizations.OrganizationUpdated');
});

test('INNO-TEN: another organization is founded and gone to and fro, and nothing of the one is in the other', async () => {
  const owner = await somebody(scene, 'First Works');
  await colleagueOf(owner, scene, 'MEMBER', 'Only Here');
  const page = await browserOf(scene, owner, '/');
  await isInside(page);
  await page.getByRole('button', { name: /Grace Field.*@/ }).click();
  await page.getByRole('menuitem', { name: 'Create an organization' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Second Works');
  await page.getByRole('button', { name: 'Create the organization' }).click();
  await expectPage(page.getByText('Second Works')).toBeVisible();
  await isInside(page);
  await page.goto('/administration/people');
  await expectPage(page.getByText('1 in all')).toBeVisible();

  await page.getByRole('button', { name: /Grace Field.*@/ }).click();
  await page.getByRole('menuitemradio', { name: 'First Works' }).click();
  await expectPage(page.getByText('First Works')).toBeVisible();
  await isInside(page);
  await page.goto('/administration/people');
  await expectPage(page.getByRole('link', { name: 'Only Here' })).toBeVisible();
});

test('another system gets an id and a secret, is let in by them, and no more once it is revoked', async () => {
  const owner = await somebody(scene);
  const page = await browserOf(scene, owner, '/administration/api-clients');
  await page.getByRole('button', { name: 'Create a client' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Warehouse robot');
  await dialog.getByRole('checkbox', { name: 'See warehouses', exact: false }).check();
  await dialog.getByRole('button', { name: 'Create the client' }).click();
  await expectPage(page.getByText('Client secret')).toBeVisible();
  const [client_id = '', client_secret = ''] = await page.getByRole('dialog').locator('code').allTextContents();
  await page.keyboard.press('Escape');
  await expectPage(page.getByText('Client secret')).toBeVisible();
  await page.getByRole('button', { name: 'I have copied it' }).click();
  const tokenStatus = async () => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
    return (await fetch(`${scene.url}/oauth/token`, { method: 'POST', body })).status;
  };
  expect(await tokenStatus()).toBe(200);

  await act(page, 'Warehouse robot', 'Revoke');
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expectPage(row(page, 'Warehouse robot').getByText('Revoked')).toBeVisible();
  expect(await tokenStatus()).toBe(401);
});

test('what is kept about a person is gathered for download, and erased after the address was typed twice', async () => {
  const owner = await somebody(scene);
  const colleague = await colleagueOf(owner, scene, 'MEMBER', 'Otto Leaver');
  const page = await browserOf(scene, owner, '/administration/personal-data');
  await page.getByRole('button', { name: 'Export a person' }).click();
  await page.getByLabel('E-mail address').fill(colleague.email);
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await row(page, colleague.email).getByRole('button', { name: 'Download JSON' }).click({ timeout: 20_000 });
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Otto Leaver');

  await page.getByRole('button', { name: 'Erase a person' }).click();
  await page.getByLabel('E-mail address').fill(colleague.email);
  await page.getByLabel('The same address again').fill('otto@example.com');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expectPage(page.getByText('This is not the same address.')).toBeVisible();
  await page.getByLabel('The same address again').fill(colleague.email);
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expectPage(row(page, 'Erasure').getByText('Complete')).toBeVisible();
  await page.goto('/administration/people');
  await expectPage(page.getByText('1 in all')).toBeVisible();
});
