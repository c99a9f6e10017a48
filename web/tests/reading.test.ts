import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';
import { expectReadable } from './everybody.ts';

const scene = setScene();

const PAGES = [
  ['/?period=30d', 'Company overview'],
  ['/?period=30d&drill=sales.revenue', 'Behind the number'],
  ['/metrics/sales.revenue?period=30d', 'Revenue'],
  ['/sales/orders', 'Orders'],
  ['/sales/customers', 'Customers'],
  ['/products', 'Products'],
  ['/stock', 'Stock'],
] as const;

async function settled(page: Page, heading: string): Promise<void> {
  await expectPage(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible();
  await expectPage(page.locator('.skeleton')).toHaveCount(0);
}

test.each(PAGES)('%s can be read by everybody', async (path, heading) => {
  const page = await scene.owner(path);
  await settled(page, heading);
  await expectReadable(page);
});

test.each(['/sign-in', '/sign-up'])('%s can be read by everybody', async (path) => {
  const page = await scene.visitor();
  await page.goto(path);
  await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectReadable(page);
});

test('nothing moves while the overview comes', async () => {
  const page = await scene.visitor({ viewport: { width: 1440, height: 900 } });
  const { email, password } = scene.company;
  await page.request.post('/auth/sign-in', { data: { email, password } });
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    type Shift = PerformanceEntry & { value: number; sources: { node?: Element }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        shifts.push(`${value}: ${sources.map(({ node }) => node?.outerHTML?.slice(0, 120)).join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/?period=30d');
  await settled(page, 'Company overview');
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
});

test('everything is within reach of the keyboard', async () => {
  const page = await scene.owner('/sales/orders');
  await settled(page, 'Orders');
  await page.keyboard.press('Tab');
  await expectPage(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('reven');
  await page.keyboard.press('Enter');
  await settled(page, 'Revenue');

  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await settled(page, 'Customers');
  await page.keyboard.press('/');
  await page.keyboard.type('nobody of that name');
  await expectPage(page.getByText('Nothing here matches.', { exact: false })).toBeVisible();
});

test('a chart answers to arrow keys, shows its figures as a table and opens what is behind a point', async () => {
  const page = await scene.owner('/metrics/sales.revenue?period=30d');
  await settled(page, 'Revenue');
  const chart = page.locator('[data-chart="line"]');
  await chart.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expectPage(chart.locator('.recharts-tooltip-wrapper dl')).toBeVisible();
  await page.keyboard.press('Enter');
  await expectPage(page.getByRole('dialog', { name: 'Behind the number' })).toBeVisible();

  await page.keyboard.press('Escape');
  await chart.locator('[tabindex="0"]').focus();
  await page.keyboard.press('t');
  await expectPage(page.getByRole('region', { name: 'Figures' }).getByRole('row')).toHaveCount(31);
});
