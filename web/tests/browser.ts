import { randomInt } from 'node:crypto';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect as expectInPage,
  type Page,
} from '@playwright/test';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from '../../infra/chromium.ts';
import { type Company, foundCompany } from './company.ts';
import { type Product, type StartedProduct, startProduct } from './product.ts';
import { headersFrom, type Whereabouts } from './requests.ts';

/** Waits for what should be seen, patiently enough for a machine that does other things as well. */
export const expectPage = expectInPage.configure({ timeout: 20_000 });

/** What the tests of one file share. */
export interface Scene extends Whereabouts {
  /** Of this file alone. */
  company: Company;
  /** A new visitor who is nobody yet. Whatever the browser complains of fails the test. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** A new visitor who has signed in as the company's owner and looks at this address. */
  owner(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same in the demo company, which other files look at, too. */
  demo(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Stops the product and starts it again, where it is this file's own. */
  restart(): Promise<void>;
}

/** A company of this file's own in the product that all files share, and a real browser. With `env`, the product is its own as well. */
export function setScene(env?: Record<string, string>): Scene {
  const scene = {} as Scene;
  let own: StartedProduct | undefined;
  let browser: Browser;
  beforeAll(async () => {
    own = env && (await startProduct(env));
    const product: Product = own ?? inject('product');
    browser = await chromium.launch(chromiumLaunchOptions());
    const from = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
    const whereabouts = { url: product.url, lettersUrl: product.lettersUrl, from };
    const company = await foundCompany(whereabouts);
    const visitor: Scene['visitor'] = (options) =>
      openPage(browser, { baseURL: product.url, extraHTTPHeaders: headersFrom(from), ...options });
    const owners = { owner: ownerOf(company, visitor), demo: ownerOf(product.demo ?? company, visitor) };
    const restart = () => own?.restart() ?? Promise.reject(new Error('The product is shared.'));
    Object.assign(scene, { ...whereabouts, company, visitor, ...owners, restart });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await own?.stop();
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

/** Chromium reports every refusal of the server, also those that a test provokes; and that there is none while it starts again. */
const PROVOKED = /^Failed to load resource|net::ERR_CONNECTION_REFUSED$/;

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-US', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !PROVOKED.test(message.text())) complaints.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  return page;
}
