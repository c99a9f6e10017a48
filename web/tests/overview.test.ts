import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { formatFull, formatShort, type Unit } from '../src/lib/format.ts';
import { expectPage, setScene } from './browser.ts';

const scene = setScene();

interface Figure {
  key: string;
  unit: Unit;
  value: { current: number | null; exact: string | null; currency: string | null };
}

const FIGURES = `query ($keys: [ID!]!, $period: PeriodInput!) {
  metrics(keys: $keys) { key unit value(period: $period) { current exact currency } }
}`;

/** What the graph says, without the page. */
async function figures(keys: string[], preset: string): Promise<Figure[]> {
  const { metrics } = await scene.company.ask<{ metrics: Figure[] }>(FIGURES, { keys, period: { preset } });
  return metrics;
}

const tile = (page: Page, key: string) => page.locator(`[data-metric="${key}"]`);
const keysOn = (page: Page) =>
  page.locator('main [data-metric]').evaluateAll((tiles) => tiles.map((one) => one.getAttribute('data-metric') ?? ''));

test('every figure on the page is the graph’s', async () => {
  const page = await scene.owner('/?period=30d');
  await expectPage(tile(page, 'sales.revenue')).toBeVisible();
  const keys = await keysOn(page);
  expect(keys.length).toBe(12);
  for (const { key, unit, value } of await figures(keys, 'LAST_30_DAYS')) {
    const text = value.current === null ? '–' : formatShort(value.current, { unit, currency: value.currency }, 'en-US');
    await expectPage(tile(page, key).getByText(text, { exact: true })).toBeVisible();
  }
});

test('a new order changes the figures while one looks, without loading the page anew', async () => {
  const page = await scene.owner('/?period=30d');
  await expectPage(page.getByText('Live', { exact: true })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  const before = await tile(page, 'sales.orders').innerText();

  await scene.company.sell(7, 0);
  const [orders] = await figures(['sales.orders'], 'LAST_30_DAYS');
  await expectPage(tile(page, 'sales.orders').getByText(String(orders?.value.current), { exact: true })).toBeVisible({
    timeout: 5_000,
  });
  expect(await tile(page, 'sales.orders').innerText()).not.toBe(before);
  await expectPage(tile(page, 'sales.orders').locator('[data-ticks="1"]')).toBeVisible();
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
});

test('behind a figure are the rows that add up to it', async () => {
  const page = await scene.owner('/?period=30d');
  await tile(page, 'sales.revenue').getByTitle('Show the rows behind this number').click();
  const sheet = page.getByRole('dialog');
  const [revenue] = await figures(['sales.revenue'], 'LAST_30_DAYS');
  await expectPage(
    sheet.getByText(formatFull(revenue?.value.exact ?? '', { unit: 'MONEY', currency: 'USD' }, 'en-US'), {
      exact: true,
    }),
  ).toBeVisible();
  await expectPage(sheet.locator('[data-agrees="true"]')).toBeVisible();

  await page.keyboard.press('Escape');
  await expectPage(sheet).toBeHidden();
  expect(new URL(page.url()).search).toBe('?period=30d');
});

test('a slice opens its own rows, and a row the thing that it is', async () => {
  const page = await scene.owner('/?period=30d');
  await page
    .getByRole('row', { name: /Kestrel Logistics/ })
    .getByTitle('Show the rows behind this number')
    .click();
  const sheet = page.getByRole('dialog');
  await expectPage(sheet.getByText('Revenue, Customer: Kestrel Logistics')).toBeVisible();
  await expectPage(sheet.locator('[data-agrees="true"]')).toBeVisible();
  await sheet.getByRole('link', { name: /^SO-/ }).first().click();
  await expectPage(page.getByRole('heading', { name: /^Order SO-/ })).toBeVisible();
  await expectPage(page.getByRole('link', { name: 'Bicycle' })).toBeVisible();
});

test('the period is in the address, and goes along', async () => {
  const page = await scene.owner('/');
  await page.getByRole('radio', { name: 'YTD' }).click();
  await expectPage(page).toHaveURL(/period=ytd/);
  await page.getByRole('link', { name: 'Revenue', exact: true }).first().click();
  await expectPage(page.getByRole('heading', { name: 'Revenue', level: 1 })).toBeVisible();
  await expectPage(page).toHaveURL(/metrics\/sales\.revenue\?period=ytd/);
  await expectPage(page.getByRole('radio', { name: 'YTD' })).toBeChecked();
});

test('when one domain is silent its cards say so and the others stand', async () => {
  const page = await scene.visitor();
  const { email, password } = scene.company;
  await page.request.post('/auth/sign-in', { data: { email, password } });
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    if (!answer.data?.supply) return route.fulfill({ response });
    const errors = answer.data.supply.map((metric: Record<string, unknown>, index: number) => {
      Object.assign(metric, { value: null, series: null });
      return { message: 'No.', path: ['supply', index, 'value'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
    });
    return route.fulfill({ response, json: { ...answer, errors } });
  });
  await page.goto('/?period=30d');
  await expectPage(tile(page, 'products.stock_value').getByText('Products did not answer in time.')).toBeVisible();
  await expectPage(tile(page, 'sales.revenue').getByText('$', { exact: false }).first()).toBeVisible();
});
