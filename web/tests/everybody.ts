import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { expectPage } from './browser.ts';

const LOOKS = [
  { look: 'light', colorScheme: 'light', size: { width: 1440, height: 900 } },
  { look: 'dark', colorScheme: 'dark', size: { width: 1440, height: 900 } },
  { look: 'on a phone', colorScheme: 'dark', size: { width: 360, height: 740 } },
] as const;

/** Fails unless everybody can read the page as it stands: in light, in dark, and on a phone, where nothing may stand out at the side. */
export async function expectReadable(page: Page): Promise<void> {
  for (const { look, colorScheme, size } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await expectPage(page.locator('.skeleton')).toHaveCount(0);
    expect(await faultsOf(page), look).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: look })
      .toBe(size.width);
  }
  await page.setViewportSize(LOOKS[0].size);
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
