import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect as expectInPage,
  type Page,
} from '@playwright/test';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from '../../infra/chromium.ts';
import { type Begun, begin, ensureBuilt } from '../../infra/testing/begin.ts';
import { type Mailbox, openMailbox } from '../../subgraphs/kernel/mail/mailbox.ts';
import { type Company, foundCompany } from './company.ts';

/** Waits for what should be seen, patiently enough for a machine that does other things as well. */
export const expectPage = expectInPage.configure({ timeout: 20_000 });

/** What the tests of one file share. */
export interface Scene {
  url: string;
  company: Company;
  /** Where all letters arrive. */
  mailbox: Mailbox;
  /** A new visitor who is nobody yet. Whatever the browser complains of fails the test. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** A new visitor who has signed in as the company's owner and looks at this address. */
  owner(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same in the demo company, where the scene was set with `DEMO: '1'`. */
  demo(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** The whole product as `npm start` starts it, a company in it, a mailbox for its letters, and a real browser. */
export function setScene(env: Record<string, string> = {}): Scene {
  const home = mkdtempSync(join(tmpdir(), 'a-ems-web-'));
  const scene = {} as Scene;
  let begun: Begun;
  let browser: Browser;
  let mailbox: Mailbox;
  beforeAll(async () => {
    ensureBuilt();
    mailbox = await openMailbox();
    begun = begin({ DATA_DIR: home, SMTP_URL: mailbox.url, ...env });
    browser = await chromium.launch(chromiumLaunchOptions());
    const url = await begun.opened();
    const company = await foundCompany(url, mailbox);
    const visitor = (options?: BrowserContextOptions) => openPage(browser, { baseURL: url, ...options });
    const demo = env.DEMO === '1' ? await begun.credentials() : company;
    const owners = { owner: ownerOf(company, visitor), demo: ownerOf(demo, visitor) };
    Object.assign(scene, { url, company, mailbox, visitor, ...owners });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await begun?.stop();
    await mailbox?.close();
    rmSync(home, { recursive: true, maxRetries: 10 });
  });
  return scene;
}

function ownerOf({ email, password }: Pick<Company, 'email' | 'password'>, visitor: Scene['visitor']): Scene['owner'] {
  return async (path, options) => {
    const page = await visitor(options);
    await page.request.post('/auth/sign-in', { data: { email, password } });
    await page.goto(path);
    return page;
  };
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-US', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Chromium reports every refusal of the server there, also those that a test provokes.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  return page;
}
