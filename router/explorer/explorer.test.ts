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
  await page.goto(`${router.url}/graphiql/?query={motto}`);
  const run = page.getByRole('button', { name: /^Execute/ });
  const answer = page.locator('.graphiql-response');
  // The editor takes its time to load; until then the button does nothing. It writes spaces as non-breaking ones.
  await vi.waitFor(
    async () => {
      await run.click({ timeout: 1_000 });
      expect(await answer.innerText({ timeout: 1_000 })).toMatch(/Know.your.numbers/);
    },
    { timeout: 30_000, interval: 500 },
  );
  expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(violations).toEqual([]);
}, 60_000);
