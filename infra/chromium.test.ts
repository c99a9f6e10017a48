import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { chromiumLaunchOptions } from './chromium.ts';

const PAGE =
  '<!doctype html><title>Good morning</title><p style="font: 16px sans-serif">Łódź</p><script>document.title += ", A-EMS"</script>';

test('CHROMIUM_PATH names another browser', () => {
  process.env.CHROMIUM_PATH = '/opt/chromium';
  expect(chromiumLaunchOptions().executablePath).toBe('/opt/chromium');
  delete process.env.CHROMIUM_PATH;
});

test('a real browser opens a page, runs its script and has letters to draw it with', async () => {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const browser = await chromium.launch(chromiumLaunchOptions());
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await page.title()).toBe('Good morning, A-EMS');
  expect(await page.locator('p').evaluate((p) => p.firstChild && p.getBoundingClientRect().height)).toBeGreaterThan(10);
  await browser.close();
  server.close();
});
