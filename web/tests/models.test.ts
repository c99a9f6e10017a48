import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ModelServer, openModelServer } from '../../infra/model-server/open-model-server.ts';
import { ask } from './asking.ts';
import { expectPage, setScene } from './browser.ts';
import { colleagueOf } from './colleagues.ts';
import { expectReadable } from './everybody.ts';
import { askAs, browserOf, somebody } from './people.ts';

const scene = setScene();
/** In a language that the built-in analyst does not read. */
const FRENCH = "Quel chiffre d'affaires avons-nous fait cette année ?";

const YEAR = new Date().getUTCFullYear();
const PLAN = {
  kind: 'VALUE',
  metrics: ['sales.revenue'],
  period: { from: `${YEAR}-01-01`, to: `${YEAR}-12-31` },
  members: [],
  unsaid: [],
};

let server: ModelServer;
beforeAll(async () => {
  server = await openModelServer();
  server.always(({ tools }) => {
    const offered = JSON.stringify(tools);
    if (offered.includes('"plan"')) return { calls: [{ name: 'plan', arguments: PLAN }] };
    return offered.includes('"ready"') ? { calls: [{ name: 'ready', arguments: { word: 'yes' } }] } : { text: '' };
  });
});
afterAll(() => server.close());

const heading = (page: Page, name: string) => expectPage(page.getByRole('heading', { name, level: 1 })).toBeVisible();

/** Fills the form of a model of this machine. */
async function describeModel(dialog: Locator, key: string): Promise<void> {
  await dialog.getByLabel('Name', { exact: true }).fill('House model');
  await dialog.getByLabel('Address of its endpoint').fill(server.url);
  await dialog.getByLabel('Model', { exact: true }).fill(server.models[0] ?? '');
  await dialog.getByLabel('API key', { exact: true }).fill(key);
  await dialog.getByLabel('Read, US$').fill('0.30');
  await dialog.getByLabel('Written, US$').fill('1,20');
}

test('whoever may not choose models finds no way to them, and is told so', async () => {
  const member = await colleagueOf(scene.company, scene, 'MEMBER');
  const page = await browserOf(scene, member, '/administration/models');
  await expectPage(page.getByText('You may not see Language models')).toBeVisible();
  await expectPage(page.getByRole('link', { name: 'Language models' })).toHaveCount(0);
  await page.goto('/administration/usage');
  await expectPage(page.getByText('You may not see Use of Ask')).toBeVisible();
});

test('a model is added with its key, tried, asked, and what it did is on record; its key is never shown again', async () => {
  const page = await scene.owner('/administration/models');
  await expectPage(page.getByText('The built-in analyst answers', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add a model' }).click();
  const dialog = page.getByRole('dialog');
  await expectPage(dialog.getByRole('listitem').first()).toContainText('DeepSeek');
  await dialog.getByRole('button', { name: /^Another/ }).click();
  await describeModel(dialog, 'key-that-is-wrong');
  await dialog.getByRole('button', { name: 'Add the model' }).click();

  const row = page.getByRole('list', { name: 'Language models' }).getByRole('listitem');
  await expectPage(row).toContainText('Asked first');
  const tried = row.getByRole('status');
  await row.getByRole('button', { name: 'Test the connection to House model' }).click();
  await expectPage(tried).toContainText('refuses');

  await row.getByRole('button', { name: 'Actions for House model' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expectPage(dialog.getByLabel('API key', { exact: true })).toHaveValue('');
  await dialog.getByLabel('API key', { exact: true }).fill(server.key);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expectPage(dialog).toHaveCount(0);
  await row.getByRole('button', { name: 'Test the connection to House model' }).click();
  await expectPage(tried).toContainText('It took');
  expect(await page.content()).not.toContain(server.key);
  await expectReadable(page);

  await page.goto('/ask');
  const answered = await ask(page, FRENCH);
  await expectPage(answered).toContainText('with the help of House model');

  await page.goto('/administration/usage');
  await heading(page, 'Use of Ask');
  await expectPage(page.getByRole('table', { name: 'Language models' })).toContainText('House model');
  await expectPage(page.getByRole('table', { name: 'People' })).toContainText('Ada Owner');
  const log = page.getByRole('table', { name: 'Use of Ask' });
  await expectPage(log.getByRole('row', { name: /Understand.*Value.*Answered/ })).toBeVisible();
  await log.getByRole('button', { name: 'Details' }).last().click();
  await expectPage(log).toContainText('None, it was a test');
  await page.getByRole('radio', { name: 'Cost' }).click();
  await expectPage(page.getByRole('heading', { name: 'Cost of language models' })).toBeVisible();
  await expectReadable(page);
  expect(await page.content()).not.toContain('chiffre');
});

test('a budget is kept: beyond it the analyst answers, the asker reads why, and the model hears nothing', async () => {
  const person = await somebody(scene);
  const { url, key, models } = server;
  const input = `{ name: "House model", baseUrl: "${url}", model: "${models[0]}", apiKey: "${key}", inputPrice: "1", outputPrice: "2" }`;
  await askAs(scene, person, `mutation { createLanguageModel(input: ${input}) { __typename } }`);
  const page = await browserOf(scene, person, '/administration/models');
  const budget = page.getByLabel('Budget for a month');
  await budget.fill('0');
  await budget.press('Enter');
  await expectPage(page.getByText('The limits were changed.')).toBeVisible();
  await expectPage(page.getByText('of $0.00')).toBeVisible();
  const heard = server.received.length;
  await page.goto('/ask');
  const refused = await ask(page, FRENCH, 'REFUSED');
  await expectPage(refused).toContainText('budget for language models is spent');
  expect(server.received).toHaveLength(heard);
});
