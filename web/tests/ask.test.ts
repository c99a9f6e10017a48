import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { ask, composer, expectState, turn } from './asking.ts';
import { expectPage, setScene } from './browser.ts';
import { colleagueOf } from './colleagues.ts';
import { expectReadable } from './everybody.ts';
import { browserOf, isInside } from './people.ts';

const scene = setScene();

const understood = (page: Page, question: string) => turn(page, question).getByRole('list', { name: 'Understood as' });

test('whoever may not ask finds no way to it, and the page says why', async () => {
  const guest = await colleagueOf(scene.company, scene, 'GUEST');
  const page = await browserOf(scene, guest, '/');
  await isInside(page);
  await expectPage(page.getByRole('link', { name: 'Ask', exact: true })).toHaveCount(0);
  await expectPage(page.getByRole('button', { name: /^Ask/ })).toHaveCount(0);
  await page.keyboard.press('Control+j');
  await expectPage(page.getByRole('complementary', { name: 'Ask' })).toHaveCount(0);
  await page.goto('/ask');
  await expectPage(page.getByText('You may not see Ask')).toBeVisible();
});

describe('a conversation', () => {
  test('AEMS-FCHAT: goes on from question to question, with charts, and is there again later, for its person alone', async () => {
    const page = await scene.demo('/ask');
    const compared = await ask(page, 'Compare our sales in Q1 and Q2');
    await expectPage(understood(page, 'Compare our sales in Q1 and Q2')).toContainText('Revenue');
    await expectPage(compared.locator('[data-chart="line"]')).toBeVisible();

    const driven = await ask(page, 'What drove the increase?');
    await expectPage(driven.locator('[data-chart="waterfall"]').first()).toBeVisible();
    await expectPage(driven.getByRole('region', { name: 'What stands out' })).toBeVisible();

    await ask(page, 'And by territory?');
    await expectPage(understood(page, 'And by territory?')).toContainText('by Territory');
    await expectPage(turn(page, 'And by territory?').locator('[data-chart="waterfall"]')).toContainText(/US ?East/);

    await expectPage(page).toHaveURL(/\/ask\/[\w-]+$/);
    await page.reload();
    await expectPage(page.getByRole('article')).toHaveCount(3);
    await expectPage(turn(page, 'And by territory?').locator('[data-chart="waterfall"]')).toBeVisible();

    const stranger = await scene.owner(new URL(page.url()).pathname);
    await expectPage(stranger.getByText('There is no such conversation.')).toBeVisible();
    await expectPage(stranger.getByRole('article')).toHaveCount(0);
  });

  test('begins with a question that is offered, and goes on with another; the arrow up brings the last one back', async () => {
    const page = await scene.demo('/ask');
    const offered = page.getByRole('list', { name: 'Questions to begin with' }).getByRole('button');
    const first = await offered.first().innerText();
    await offered.first().click();
    await expectState(page, first);
    const next = turn(page, first).getByRole('list', { name: 'Ask next' }).getByRole('button').first();
    const second = await next.innerText();
    await next.click();
    await expectState(page, second);

    await expectPage(composer(page)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expectPage(composer(page)).toHaveValue(second);
    await page.keyboard.press('Shift+Enter');
    await expectPage(composer(page)).toHaveValue(`${second}\n`);
  });

  test('what has no answer says so: one asks for what comes closest, or changes the question', async () => {
    const page = await scene.demo('/ask');
    const refused = await ask(page, 'What is our employee churn in 2024?', 'REFUSED');
    await expectPage(refused.locator('[data-refusal="NO_SUCH_METRIC"]')).toBeVisible();
    const [closest = ''] = await refused.getByRole('list', { name: 'Ask instead' }).getByRole('button').allInnerTexts();

    await ask(page, 'Tell me a joke', 'REFUSED');
    await expectPage(turn(page, 'Tell me a joke').getByRole('list', { name: 'Ask instead' })).toBeVisible();
    await turn(page, 'Tell me a joke').getByRole('button', { name: 'Change the question' }).click();
    await expectPage(composer(page)).toBeFocused();
    await expectPage(composer(page)).toHaveValue('Tell me a joke');

    await refused.getByRole('button', { name: closest, exact: true }).click();
    await expectState(page, closest);
  });

  test('is found by what was asked in it, renamed, taken away with its proof, and deleted', async () => {
    const page = await scene.demo('/ask');
    await ask(page, 'Revenue by channel in 2025');
    await page.getByRole('link', { name: 'New conversation' }).click();
    await page.getByLabel('Find a conversation').fill('by channel');
    const row = page.getByRole('region', { name: 'Conversations' }).getByRole('listitem').first();
    await row.getByRole('link', { name: 'Revenue by channel in 2025' }).click();
    await expectPage(page.getByRole('article')).toHaveCount(1);

    await row.hover();
    await row.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.keyboard.type('Channels of 2025');
    await page.keyboard.press('Enter');
    await expectPage(page.getByRole('heading', { name: 'Channels of 2025' })).toBeVisible();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Actions for Channels of 2025' }).last().click();
    await page.getByRole('menuitem', { name: 'Download to read' }).click();
    expect((await download).suggestedFilename()).toBe('Channels of 2025.md');
    expect(readFileSync(await (await download).path(), 'utf8')).toMatch(
      /## Revenue by channel in 2025[\s\S]*metrics\(keys/,
    );

    await page.getByRole('button', { name: 'Actions for Channels of 2025' }).last().click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: 'Delete' }).click();
    await expectPage(page).toHaveURL(/\/ask$/);
    await expectPage(page.getByRole('link', { name: 'Channels of 2025' })).toHaveCount(0);
  });
});

describe('how a question was understood', () => {
  test('is changed by keyboard alone, piece by piece, and one goes on where it is answered anew', async () => {
    const page = await scene.demo('/ask');
    await ask(page, 'Revenue in 2025');
    const chips = understood(page, 'Revenue in 2025');
    await chips.getByRole('button', { name: '2025', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expectPage(page.getByRole('radio', { name: 'Last year' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expectPage(chips.getByRole('button', { name: '2025', exact: true })).toBeFocused();

    await chips.getByRole('button', { name: 'Add or change' }).press('Enter');
    await expectPage(page.getByRole('radio', { name: 'Compare with' })).toBeFocused();
    await page.getByRole('radio', { name: 'Keep only' }).press('Enter');
    await expectPage(page.getByRole('radio', { name: 'Territory' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectPage(page.getByPlaceholder('Find territory')).toBeFocused();
    await page.keyboard.type('us e');
    await expectPage(page.getByRole('option')).toHaveText(['US East']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await expectPage(page.getByRole('article')).toHaveCount(2);
    await expectState(page, 'Revenue in 2025');
    await expectPage(understood(page, 'Revenue in 2025')).toContainText('Territory: US East');
    await expectPage(turn(page, 'Revenue in 2025').getByText('Understood as you changed it')).toBeVisible();
    await expectPage(composer(page)).toBeFocused();
  });
});

describe('an answer', () => {
  test('is copied with its figures, and shows of each where it was read and how it was computed; run again, it is the same', async () => {
    const page = await scene.demo('/ask');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const answered = await ask(page, 'Compare our sales in Q1 and Q2');
    const figures = answered.getByTitle('Where this figure comes from');
    const [now = '', before = '', change = ''] = await figures.allInnerTexts();
    await answered.getByRole('button', { name: 'Copy', exact: true }).click();
    await expectPage(answered.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Compare our sales in Q1 and Q2\n\n/);
    expect(copied).toContain(now);

    await figures.filter({ hasText: now }).first().click();
    const sheet = page.getByRole('dialog');
    await expectPage(sheet.getByText(now, { exact: true })).toBeVisible();
    await expectPage(sheet.getByRole('region', { name: 'Query' })).toContainText('metrics(keys: $keys)');
    await expectPage(sheet.getByRole('region', { name: 'Variables', exact: true })).toContainText('2026-04-01');
    await sheet.getByRole('button', { name: 'Run again' }).click();
    await expectPage(sheet.locator('[data-agrees="true"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectPage(sheet).toBeHidden();
    await expectPage(figures.first()).toBeFocused();

    await answered.getByRole('button', { name: change, exact: true }).click();
    await expectPage(sheet.getByText('The first minus the second:')).toBeVisible();
    const parts = sheet.getByRole('region', { name: 'How it was computed' }).getByRole('button');
    await expectPage(parts.nth(0)).toContainText(now);
    await expectPage(parts.nth(1)).toContainText(before);
    await parts.nth(1).click();
    await expectPage(sheet.getByRole('heading', { name: 'What was answered' })).toBeVisible();
    await sheet.getByRole('button', { name: 'Back' }).click();
    await expectPage(sheet.getByText('The first minus the second:')).toBeVisible();
  });
});

describe('the dock', () => {
  test('opens beside the page, asks, and closes by keyboard alone', async () => {
    const page = await scene.demo('/?period=30d');
    await isInside(page);
    const dock = page.getByRole('complementary', { name: 'Ask' });
    const orders = page.getByRole('link', { name: 'Orders', exact: true }).first();
    await orders.focus();
    const before = await page.locator('main').boundingBox();
    await page.keyboard.press('Control+j');
    await expectPage(composer(page)).toBeFocused();
    expect((await dock.boundingBox())?.width ?? 0).toBe(420);
    expect((await page.locator('main').boundingBox())?.width).toBe((before?.width ?? 0) - 420);
    await page.keyboard.type('Revenue in 2025');
    await page.keyboard.press('Enter');
    await expectState(page, 'Revenue in 2025');
    await expectPage(dock.getByRole('log')).toContainText('The answer is complete.');

    await page.keyboard.press('Escape');
    await expectPage(dock).toHaveCount(0);
    await expectPage(orders).toBeFocused();
    await page.keyboard.press('Control+j');
    await expectState(page, 'Revenue in 2025');
    await page.keyboard.press('Control+j');
    await expectPage(dock).toHaveCount(0);
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await expectPage(page.getByText('Ask about your company')).toBeVisible();
  });

  test('asks about what a tile, a card, a line and a metric show', async () => {
    const page = await scene.demo('/?period=30d');
    await isInside(page);
    await page.locator('[data-metric="sales.orders"]').hover();
    await page.getByRole('button', { name: 'Ask about Orders', exact: true }).click();
    await expectState(page, 'How did Orders develop in the last 30 days?');
    await page.getByRole('button', { name: 'Ask what moved Revenue' }).click();
    await expectState(page, 'What drove the change in Revenue in the last 30 days?');
    await page.getByRole('button', { name: 'Ask about Stock value' }).click();
    await expectState(page, 'How did Stock value develop in the last 30 days?');

    await page.goto('/metrics/sales.revenue?period=ytd');
    await page.getByRole('button', { name: 'Ask about this' }).click();
    await expectState(page, 'How did Revenue develop this year?');
    await page.getByRole('link', { name: 'Open as a page' }).click();
    await expectPage(page).toHaveURL(/\/ask\//);
    await expectPage(page.getByRole('article')).toHaveCount(1);
    await expectPage(page.getByRole('complementary', { name: 'Ask' })).toHaveCount(0);
  });
});

describe('everybody can read', () => {
  test('a conversation and a proof', async () => {
    const page = await scene.demo('/ask');
    await ask(page, 'What is our employee churn in 2024?', 'REFUSED');
    const answered = await ask(page, 'What drove the change in Revenue?');
    await expectPage(answered.locator('[data-chart="waterfall"]').first()).toBeVisible();
    await expectReadable(page);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);

    await answered.getByTitle('Where this figure comes from').first().click();
    await expectPage(page.getByRole('region', { name: 'Query' })).toBeVisible();
    await expectReadable(page);
  });

  test('the dock', async () => {
    const page = await scene.demo('/sales/customers');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await ask(page, 'Revenue by territory in 2025');
    await expectReadable(page);
  });
});
