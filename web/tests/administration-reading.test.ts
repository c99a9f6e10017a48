import type { Page } from '@playwright/test';
import { beforeAll, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';
import { colleagueOf } from './colleagues.ts';
import { expectReadable } from './everybody.ts';
import { askAs, type Person, somebody } from './people.ts';

const scene = setScene();
let owner: Person;

/** Each page with its heading, and the button that opens a dialog. */
const PAGES: [path: string, heading: string, dialog?: string][] = [
  ['/administration/security', 'Security'],
  ['/administration/people', 'People', 'Create a user'],
  ['/administration/roles', 'Roles', 'Create a role'],
  ['/administration/invitations', 'Invitations', 'Invite people'],
  ['/administration/organization', 'Organization'],
  ['/administration/plan', 'Plan and modules', 'Change to Team'],
  ['/administration/api-clients', 'API clients', 'Create a client'],
  ['/administration/audit', 'Audit', 'Check integrity'],
  ['/administration/personal-data', 'Personal data', 'Erase a person'],
];

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

test.each(PAGES)('%s can be read by everybody, and its dialog, which Escape closes', async (path, heading, dialog) => {
  const page = await visit(path, heading);
  await expectReadable(page);
  if (!dialog) return;
  await page.getByRole('button', { name: dialog }).first().click();
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
