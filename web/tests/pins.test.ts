import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { ask, turn } from './asking.ts';
import { expectPage, setScene } from './browser.ts';
import { colleagueOf } from './colleagues.ts';
import { expectReadable } from './everybody.ts';
import { browserOf, isInside } from './people.ts';

const scene = setScene();

const pinned = (page: Page) => page.getByRole('region', { name: 'Pinned by you' });
const titles = (page: Page) => pinned(page).getByRole('listitem').getByRole('heading');

/** Asks, and pins the first chart of the answer. */
async function pin(page: Page, question: string): Promise<void> {
  const answered = await ask(page, question);
  await answered
    .getByRole('button', { name: /pin to the overview/ })
    .first()
    .click();
  await expectPage(answered.getByRole('button', { name: /take off the overview/ })).toHaveCount(1);
}

/** Does something with a pinned chart, by keyboard alone. */
async function choose(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `${title}: more` }).press('Enter');
  await page.getByRole('menuitem', { name: action }).press('Enter');
}

describe('who may not', () => {
  test('whoever may not ask is shown no pins, whoever may only ask no corrections', async () => {
    const guest = await browserOf(scene, await colleagueOf(scene.company, scene, 'GUEST'), '/');
    await isInside(guest);
    await expectPage(guest.getByText('Pin a chart of an answer')).toHaveCount(0);
    const member = await browserOf(scene, await colleagueOf(scene.company, scene, 'MEMBER'), '/');
    await expectPage(member.getByText('Pin a chart of an answer')).toBeVisible();
    await member.goto('/administration/corrections');
    await expectPage(member.getByText('You may not see Corrections')).toBeVisible();
  });
});

test('a chart that is pinned stands on the overview with the figures of now, until it is taken off', async () => {
  const page = await scene.owner('/ask');
  await pin(page, 'Revenue by month this year');
  await pin(page, 'Orders by month this year');
  await page.goto('/');
  await expectPage(titles(page)).toHaveCount(2);
  await expectPage(pinned(page).locator('[data-chart="line"]')).toHaveCount(2);
  const headline = pinned(page).getByRole('listitem').filter({ hasText: 'Revenue' }).locator('p button').first();
  const before = await headline.innerText();
  await scene.company.sell(7, 0);
  await expectReadable(page);

  const [first = '', second = ''] = await titles(page).allInnerTexts();
  await choose(page, second, 'Move forward');
  await expectPage(titles(page)).toHaveText([second, first]);
  await choose(page, second, 'Rename');
  await page.getByLabel('Title').fill('How many orders');
  await page.keyboard.press('Enter');
  await expectPage(titles(page)).toHaveText(['How many orders', first]);

  await expectPage(headline).not.toHaveText(before);
  await headline.click();
  await expectPage(page.getByRole('dialog').getByText('The operation of the graph')).toBeVisible();
  await page.keyboard.press('Escape');

  await choose(page, first, 'Unpin');
  await page.getByRole('dialog').getByRole('button', { name: 'Unpin' }).press('Enter');
  await expectPage(titles(page)).toHaveText(['How many orders']);
  await page.reload();
  await expectPage(titles(page)).toHaveText(['How many orders']);
});

test('a change of how words were understood is kept as meant, and is accepted, handed out and removed', async () => {
  const words = 'Revenue this year';
  const person = await browserOf(scene, await colleagueOf(scene.company, scene, 'ANALYST'), '/ask');
  const answered = await ask(person, words);
  await answered.getByRole('button', { name: 'Add or change' }).click();
  await person.getByRole('radio', { name: 'Take apart by' }).click();
  await person.getByRole('checkbox', { name: 'This is what I meant' }).click();
  await person.getByRole('radio', { name: 'Customer', exact: true }).click();
  await expectPage(person.getByRole('article')).toHaveCount(2);
  await expectPage(turn(person, words)).toHaveAttribute('data-state', 'ANSWERED');

  const page = await scene.owner('/administration/corrections');
  const row = page.getByRole('row').filter({ hasText: words });
  await expectPage(row).toContainText('by Customer');
  await expectPage(row).toContainText('To review');
  await expectPage(page.getByText('0 of 1 as they were meant')).toBeVisible();
  await row.getByRole('button', { name: 'Details' }).click();
  await expectPage(page.getByText('Value · Revenue · year to date')).toBeVisible();
  await expectReadable(page);

  const actOn = async (action: string) => {
    await row.getByRole('button', { name: `Actions for ${words}` }).press('Enter');
    await page.getByRole('menuitem', { name: action }).press('Enter');
  };
  await actOn('Accept');
  await expectPage(row).toContainText('Accepted');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export accepted' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain(words);
  await actOn('Remove');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).press('Enter');
  await expectPage(page.getByText('Nobody has corrected anything')).toBeVisible();
});
