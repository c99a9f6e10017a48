import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { codeBefore } from './authenticator.ts';
import { expectPage, setScene } from './browser.ts';
import { expectReadable } from './everybody.ts';
import { letterTo, linkIn } from './letters.ts';
import { askAs, browserOf, isInside, somebody, typeCredentials } from './people.ts';

const scene = setScene();

const FOR_STRANGERS = [
  ['/sign-in?ended', 'Sign in'],
  ['/sign-in?refused=NO_ACCOUNT', 'Sign in'],
  ['/sign-in#challenge=none', 'Confirm that it is you'],
  ['/sign-up', 'Create an organization'],
  ['/forgot', 'Forgot your password?'],
  ['/reset?token=none', 'This link is good no longer'],
  ['/invite?token=none', 'This link is good no longer'],
  ['/confirm-sign-up?token=none', 'Confirm your e-mail'],
  ['/confirm-email?token=none', 'Confirm your new e-mail'],
  ['/revert-email?token=none', 'Keep your old e-mail'],
] as const;

describe('can be read by everybody', () => {
  test.each(FOR_STRANGERS)('%s', async (path, heading) => {
    const page = await scene.visitor();
    await page.goto(path);
    await expectPage(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    await expectReadable(page);
  });

  test('what letters lead to', async () => {
    const email = `reader.${randomUUID()}@example.com`;
    await scene.company.ask(
      'mutation ($email: String!) { inviteUser(input: { email: $email, role: VIEWER }) { __typename } }',
      { email },
    );
    const page = await scene.visitor();
    await page.goto(linkIn(await letterTo(scene, email, /Invitation/)));
    await expectPage(page.getByLabel('Your name')).toBeVisible();
    await expectReadable(page);

    const person = await somebody(scene);
    await page.goto('/forgot');
    await page.getByLabel('Work e-mail').fill(person.email);
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await expectPage(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
    await expectReadable(page);
    await page.goto(linkIn(await letterTo(scene, person.email, /new password/)));
    await page.getByLabel('New password').fill('copper lantern');
    await expectReadable(page);
  });

  test('the set-up that comes before everything', async () => {
    const person = await somebody(scene);
    await askAs(scene, person, 'mutation { updateSecurityPolicy(input: { mfaRequired: true }) { __typename } }');
    const page = await browserOf(scene, person, '/');
    await expectPage(page.getByRole('button', { name: 'Begin' })).toBeVisible();
    await expectReadable(page);
    await page.getByRole('button', { name: 'Begin' }).click();
    const secret = (await page.locator('code').textContent()) ?? '';
    await expectReadable(page);
    await page.getByLabel('Type the code that it shows').fill(await codeBefore(secret));
    await expectPage(page.getByRole('button', { name: 'Done' })).toBeVisible();
    await expectReadable(page);
  });

  test('the account, page by page and dialog by dialog', async () => {
    const page = await scene.owner('/account/profile');
    await expectPage(page.getByRole('heading', { name: 'Profile', level: 1 })).toBeVisible();
    await expectReadable(page);
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Change password' }).click();
    await expectReadable(page);
    await page.getByRole('button', { name: 'Set up' }).click();
    await expectPage(page.getByRole('img', { name: 'QR code' })).toBeVisible();
    await expectReadable(page);
    await page.goto('/account/api-keys');
    await page.getByRole('button', { name: 'New key' }).click();
    await expectPage(page.getByRole('dialog')).toBeVisible();
    await expectReadable(page);
  });
});

/** A picture whose left half is red, and whose right half is green. */
async function redAndGreen() {
  const red = { create: { width: 450, height: 600, channels: 3, background: '#c00000' } } as const;
  const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: '#00a000' } });
  const composed = photo.composite([{ input: await sharp(red).png().toBuffer(), left: 0, top: 0 }]);
  return { name: 'me.png', mimeType: 'image/png', buffer: await composed.png().toBuffer() };
}

/** Which of these colours a picture on the page shows. */
async function colourOf(picture: Locator): Promise<string> {
  const source = (await picture.getAttribute('src')) ?? '';
  const { channels } = await sharp(Buffer.from(source.split(',')[1] ?? '', 'base64')).stats();
  const [red = 0, green = 0] = channels.map(({ mean }) => mean);
  if (red > 60 && green > 60) return 'half and half';
  return red > 150 && green < 20 ? 'red' : `red ${red}, green ${green}`;
}

test('somebody says what he is called and shows his face, cut as he likes it; a reload shows both', async () => {
  const page = await browserOf(scene, await somebody(scene), '/account');
  await page.getByLabel('Name').fill('  ');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectPage(page.getByText('Enter your name.')).toBeVisible();
  await page.getByLabel('Name').fill('Grace B. Field');
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectPage(page.getByText('Your profile was saved.')).toBeVisible();

  const picture = page.locator('main img');
  await page.getByLabel('File with your picture').setInputFiles(await redAndGreen());
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expectPage(page.getByText('Your picture was saved.')).toBeVisible();
  expect(await colourOf(picture)).toBe('half and half');
  await page.getByLabel('File with your picture').setInputFiles(await redAndGreen());
  await page.getByLabel('Size').fill('2');
  for (let step = 0; step < 12; step += 1) await page.getByRole('application').press('ArrowLeft');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => colourOf(picture)).toBe('red');
  await page.reload();
  await expectPage(page.getByLabel('Name')).toHaveValue('Grace B. Field');
  await expectPage(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  expect(await colourOf(picture)).toBe('red');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expectPage(page.locator('main img')).toHaveCount(0);
});

test('what is no picture is refused before it is sent', async () => {
  const page = await scene.owner('/account/profile');
  const files = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload=alert(1)>') };
  await page.getByLabel('File with your picture').setInputFiles(files);
  await expectPage(page.getByText('This is no picture that can be read', { exact: false })).toBeVisible();
});

test('an e-mail is changed by the link to the new address, and back by the link to the old one', async () => {
  const person = await somebody(scene);
  const email = `new.${person.email}`;
  const page = await browserOf(scene, person, '/account/profile');
  await page.getByRole('button', { name: 'Change e-mail' }).click();
  await page.getByLabel('New e-mail').fill(email);
  await page.getByRole('button', { name: 'Send the letters' }).click();
  await expectPage(page.getByText(`A letter is on its way to ${email}`, { exact: false })).toBeVisible();

  await page.goto(linkIn(await letterTo(scene, email, /./)));
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await expectPage(page.getByRole('heading', { name: 'Your e-mail is changed' })).toBeVisible();
  await page.getByRole('link', { name: 'Go on to A-EMS' }).click();
  await expectPage(page.getByText(email)).toBeVisible();

  const owner = await scene.visitor();
  await owner.goto(linkIn(await letterTo(scene, person.email, /address|e-mail/i)));
  await owner.getByRole('button', { name: 'Undo the change' }).click();
  await expectPage(owner.getByRole('heading', { name: 'The change is undone' })).toBeVisible();
  await expectPage(page.getByText('Your session has ended.', { exact: false })).toBeVisible();
  await typeCredentials(page, person);
  await expectPage(page.getByRole('alert')).toBeVisible();
  // Whoever read the mail of the new address may have set the password: it counts no longer.
  await page.goto(linkIn(await letterTo(scene, person.email, /new password/)));
  await page.getByLabel('New password').fill('quiet harbour magnet 19');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expectPage(page.getByText('Your password is set.', { exact: false })).toBeVisible();
  await typeCredentials(page, { ...person, password: 'quiet harbour magnet 19' });
  await isInside(page);
});

test('what is kept about oneself is gathered and downloaded', async () => {
  const person = await somebody(scene);
  const page = await browserOf(scene, person, '/account/profile');
  await page.getByRole('button', { name: 'Export my data' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click({ timeout: 20_000 });
  expect(await readFile(await (await download).path(), 'utf8')).toContain(`identity.users,1,email,${person.email}`);
});

test('a key is made with some rights, shown once, works, and is over when it is revoked', async () => {
  const page = await browserOf(scene, await somebody(scene), '/account/api-keys');
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expectPage(page.getByText('Say where it will be used.')).toBeVisible();
  await page.getByLabel('What it is for').fill('Warehouse scanner');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expectPage(page.getByText('Choose at least one permission.')).toBeVisible();
  await page.getByRole('checkbox', { name: /See the members/ }).check();
  await page.getByRole('button', { name: 'Make the key' }).click();

  const secret =
    (await page.getByRole('dialog', { name: 'Keep this secret' }).locator('code').first().textContent()) ?? '';
  const asProgram = async () => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ users { totalCount } }' });
    return (await fetch(`${scene.url}/graphql`, { method: 'POST', headers, body })).json();
  };
  expect(await asProgram()).toMatchObject({ data: { users: { totalCount: 1 } } });
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.reload();
  await expectPage(page.getByText('1 permission')).toBeVisible();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole('button', { name: 'Revoke Warehouse scanner' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expectPage(page.getByRole('heading', { name: 'Out of use' })).toBeVisible();
  await expect.poll(asProgram).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('where the organization asks for a second factor, nothing else can be reached before it is set up', async () => {
  const person = await somebody(scene);
  await askAs(scene, person, 'mutation { updateSecurityPolicy(input: { mfaRequired: true }) { __typename } }');
  const other = await browserOf(scene, person, '/products');
  await expectPage(other.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible();
  for (const path of ['/', '/account/security', '/sales/orders']) {
    await other.goto(path);
    await expectPage(other.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible();
  }
  await other.getByRole('button', { name: 'Begin' }).click();
  const secret = (await other.locator('code').textContent()) ?? '';
  await other.getByLabel('Type the code that it shows').fill(await codeBefore(secret));
  await other.getByLabel('I have kept these codes').check();
  await other.getByRole('button', { name: 'Done' }).click();
  await expectPage(other.getByRole('heading', { name: 'Orders' })).toBeVisible();
});
