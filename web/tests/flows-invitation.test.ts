import { expect, test } from 'vitest';
import { codeBefore } from './authenticator.ts';
import { expectPage, setScene } from './browser.ts';
import { letterTo, linkIn } from './letters.ts';
import { browserOf, isInside, somebody, typeCredentials } from './people.ts';

const scene = setScene();
const PASSWORD = 'quiet harbour magnet 19';
const INVITE = `mutation ($email: String!) {
  inviteUser(input: { email: $email, role: ANALYST }) { __typename ... on UserError { message } }
}`;
const CREATE = `mutation ($email: String!) {
  createUser(input: { email: $email, name: "Nina New", role: MEMBER }) { __typename ... on UserError { message } }
}`;

const invite = async (email: string) => {
  await scene.company.ask(INVITE, { email });
  return linkIn(await letterTo(scene, email, /Invitation/));
};

test('somebody new joins by the link, with a name and a password, and is in; the link is spent', async () => {
  const page = await scene.visitor();
  const link = await invite(`nina.${Date.now()}@example.com`);
  await page.goto(link);
  await expectPage(page.getByRole('heading', { name: 'Join Wheel Works' })).toBeVisible();
  await expectPage(page.getByText('Ada Owner invites you as analyst')).toBeVisible();
  await page.getByRole('button', { name: 'Accept and join' }).click();
  await expectPage(page.getByText('Enter your name.')).toBeVisible();
  await page.getByLabel('Your name').fill('Nina New');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Accept and join' }).click();
  await isInside(page);
  await expectPage(page.getByText('Wheel Works')).toBeVisible();

  await page.goto(link);
  await expectPage(page.getByRole('heading', { name: 'This link is good no longer' })).toBeVisible();
});

test('somebody who is here already joins with his password, and goes on in the other organization', async () => {
  const person = await somebody(scene);
  const page = await scene.visitor();
  await page.goto(await invite(person.email));
  await page.getByLabel('Your password').fill('not the password');
  await page.getByRole('button', { name: 'Accept and join' }).click();
  await expectPage(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Your password').fill(person.password);
  await page.getByRole('button', { name: 'Accept and join' }).click();
  await isInside(page);
  await expectPage(page.getByText('Wheel Works')).toBeVisible();
});

test('whoever is signed in as the one who was invited is asked for nothing', async () => {
  const person = await somebody(scene);
  const page = await browserOf(scene, person, '/');
  await isInside(page);
  await page.goto(await invite(person.email));
  await expectPage(page.getByLabel('Your password')).toHaveCount(0);
  await page.getByRole('button', { name: 'Accept and join' }).click();
  await isInside(page);
  await expectPage(page.getByText('Wheel Works')).toBeVisible();
});

test('AEMS-FADM: whom an administrator created chooses a password and sets up a second factor before anything else', async () => {
  const email = `nina.created.${Date.now()}@example.com`;
  expect(await scene.company.ask(CREATE, { email })).toMatchObject({ createUser: { __typename: 'UserCreated' } });
  const page = await scene.visitor();
  await page.goto(linkIn(await letterTo(scene, email, /Welcome/)));
  await expectPage(page.getByRole('heading', { name: 'Choose your password' })).toBeVisible();
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expectPage(page.getByText('Your password is set.', { exact: false })).toBeVisible();
  await typeCredentials(page, { email, password: PASSWORD });

  await expectPage(page.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible();
  await page.goto('/products');
  await page.getByRole('button', { name: 'Begin' }).click();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Type the code that it shows').fill(await codeBefore(secret));
  await page.getByLabel('I have kept these codes').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expectPage(page.getByRole('heading', { name: 'Products' })).toBeVisible();
});
