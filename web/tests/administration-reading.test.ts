import type { Page } from '@playwright/test';
import { beforeAll, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';
import { colleagueOf } from './colleagues.ts';
import { expectReadable } from './everybody.ts';
import { askAs, type Person, somebody } from './people.ts';

const scene = setScene();
let owner: Person;

const PAGES = [
  ['/administration/security', 'Security'],
  ['/administration/people', 'People'],
  ['/administration/roles', 'Roles'],
  ['/administration/invitations', 'Invitations'],
  ['/administration/organization', 'Organization'],
  ['/administration/plan', 'Plan and modules'],
  ['/administration/api-clients', 'API clients'],
  ['/administration/audit', 'Audit'],
  ['/administration/personal-data', 'Personal data'],
] as const;

const DIALOGS = [
  ['/administration/people', 'Create a user'],
  ['/administration/roles', 'Create a role'],
  ['/administration/invitations', 'Invite people'],
  ['/administration/plan', 'Change to Team'],
  ['/administration/api-clients', 'Create a client'],
  ['/administration/audit', 'Check integrity'],
  ['/administration/personal-data', 'Erase a person'],
] as const;

/** An organization in which every list has something. */
beforeAll(async () => {
  owner = await somebody(scene);
  await colleagueOf(owner, scene, 'MEMBER', 'Linus Field');
  await askAs(
    scene,
    owner,
    'mutation { createRole(input: { name: "Desk", permissions: ["sales:order.read"] }) { __typename } }',
  );
  await askAs(
    scene,
    owner,
    'mutation { inviteUser(input: { email: "kim@example.com", role: VIEWER }) { __typename } }',
  );
  await askAs(
    scene,
    owner,
    'mutation { createApiClient(input: { name: "ERP", scopes: ["sales:order.read"] }) { __typename } }',
  );
  await askAs(scene, owner, 'mutation { exportMyData { __typename } }');
}, 120_000);

async function visit(path: string, heading: string): Promise<Page> {
  const page = await scene.visitor();
  await page.request.post('/auth/sign-in', { data: { email: owner.email, password: owner.password } });
  await page.goto(path);
  await expectPage(page.getByRole('heading', { name: heading, exact: true, level: 1 })).toBeVisible();
  await expectPage(page.locator('.skeleton')).toHaveCount(0);
  return page;
}

test.each(PAGES)('%s can be read by everybody', async (path, heading) => {
  await expectReadable(await visit(path, heading));
});

test.each(DIALOGS)('on %s the dialog of "%s" can be read by everybody, and Escape closes it', async (path, button) => {
  const page = await visit(path, PAGES.find(([candidate]) => candidate === path)?.[1] ?? '');
  await page.getByRole('button', { name: button }).first().click();
  await expectPage(page.getByRole('dialog')).toBeVisible();
  await expectReadable(page);
  await page.keyboard.press('Escape');
  await expectPage(page.getByRole('dialog')).toHaveCount(0);
});

test('a member’s page can be read by everybody, and what he can do is opened by keyboard', async () => {
  const page = await visit('/administration/people', 'People');
  await page.getByRole('link', { name: 'Linus Field' }).click();
  await expectPage(page.getByRole('heading', { name: 'Linus Field' })).toBeVisible();
  await page.locator('summary').filter({ hasText: 'Sales' }).focus();
  await page.keyboard.press('Enter');
  await expectPage(page.getByText('See customers and their contacts.')).toBeVisible();
  await expectReadable(page);
});
