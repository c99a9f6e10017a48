import { chromium } from '@playwright/test';
import { expect, onTestFinished, test, vi } from 'vitest';
import { chromiumLaunchOptions } from '../../infra/chromium.ts';
import { startCompany } from '../testing/start.ts';

test('is not there outside development', async () => {
  const { router } = await startCompany();
  expect((await fetch(`${router.url}/graphiql/`)).status).toBe(404);
});

test('runs an operation in a browser, from this machine alone and within the policy of the page', async () => {
  const { router } = await startCompany('in-process', { isDevelopment: true });
  const browser = await chromium.launch(chromiumLaunchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => request.url().startsWith(router.url) || elsewhere.push(request.url()));
  page.on(
    'console',
    (message) => message.text().includes('Content Security Policy') && violations.push(message.text()),
  );
  await page.goto(`${router.url}/graphiql`);
  await page.locator('.graphiql-query-editor .view-lines').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{ motto '); // The editor closes the bracket itself.
  await page.getByRole('button', { name: /^Execute/ }).click();
  // The editor writes its spaces as non-breaking ones.
  const answer = () => page.locator('.graphiql-response').innerText();
  await vi.waitFor(async () => expect(await answer()).toMatch(/Know.your.numbers/), { timeout: 5_000 });
  expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(violations).toEqual([]);
});
