import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';

const scene = setScene();

const totals = async (page: Page) =>
  (await page.locator('tbody tr td:last-child').allInnerTexts()).map((text) => Number(text.replace(/[$,]/g, '')));

test('a list is ordered by its headings', async () => {
  const page = await scene.owner('/sales/orders');
  await page.getByRole('button', { name: 'Total' }).click();
  await expectPage(page).toHaveURL(/order=TOTAL_DESC/);
  await expectPage(page.locator('tbody tr').first()).toContainText('$6,250.00');
  const falling = await totals(page);
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));

  await page.getByRole('button', { name: 'Total' }).click();
  await expectPage(page.locator('tbody tr').first()).toContainText('$1,250.00');
  await expectPage(page.getByRole('columnheader', { name: 'Total' })).toHaveAttribute('aria-sort', 'ascending');
});

test('a list is searched and filtered, says when nothing is left, and keeps it all in its address', async () => {
  const number = await scene.company.sell(9, 2);
  const page = await scene.owner('/sales/orders');
  await page.getByLabel('Find an order by its number').fill(number);
  await expectPage(page.locator('tbody tr')).toHaveCount(1);
  await page.getByRole('button', { name: 'Channel' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Online' }).click();
  await expectPage(page.getByText('Nothing here matches.', { exact: false })).toBeVisible();

  await page.reload();
  await expectPage(page.getByText('Nothing here matches.', { exact: false })).toBeVisible();
  expect(new URL(page.url()).search).toBe(`?q=${number}&channel=ONLINE`);
});

test('a list is paged forwards and back', async () => {
  for (let sold = 0; sold < 26; sold += 1) await scene.company.sell(1, 40);
  const page = await scene.owner('/sales/orders');
  await expectPage(page.locator('tbody tr')).toHaveCount(25);
  const first = await page.locator('tbody tr').first().innerText();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectPage(page.locator('tbody tr').first()).not.toHaveText(first);
  await page.getByRole('button', { name: 'Previous' }).click();
  await expectPage(page.locator('tbody tr').first()).toHaveText(first.replaceAll('\t', ''));
});

test('from an order one comes to its customer and product, and to what they bring', async () => {
  const page = await scene.owner('/sales/orders');
  await page.getByRole('link', { name: 'Kestrel Logistics' }).first().click();
  await expectPage(page.getByRole('heading', { name: 'Kestrel Logistics' })).toBeVisible();
  await expectPage(page.getByRole('link', { name: 'Revenue' })).toBeVisible();
  await page.getByRole('link', { name: /^SO-/ }).first().click();
  await page.getByRole('link', { name: 'Bicycle' }).click();
  await expectPage(page.getByRole('heading', { name: 'Bicycle' })).toBeVisible();
  await expectPage(page.getByRole('definition').filter({ hasText: '36.0%' })).toBeVisible();
});

test('what is not there, or of another organization, is said to be not there', async () => {
  const page = await scene.owner('/sales/orders/01a1f8db-cdd7-7af3-9cf7-cea4864e3949');
  await expectPage(page.getByText('There is no such order, or you may not see it.')).toBeVisible();
  await page.goto('/metrics/sales.luck');
  await expectPage(page.getByText('There is no such page')).toBeVisible();
});
