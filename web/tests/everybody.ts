import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { expectPage } from './browser.ts';

/** What depends on colors: all that can change between light and dark. */
const COLORS = ['color-contrast', 'link-in-text-block'];

const LOOKS: {
  look: string;
  colorScheme: 'light' | 'dark';
  size: { width: number; height: number };
  rules?: string[];
}[] = [
  { look: 'light', colorScheme: 'light', size: { width: 1440, height: 900 } },
  { look: 'dark', colorScheme: 'dark', size: { width: 1440, height: 900 }, rules: COLORS },
  { look: 'on a phone', colorScheme: 'dark', size: { width: 360, height: 740 } },
];

/** Fails unless everybody can read the page as it stands: in light, in dark, and on a phone, where nothing may stand out at the side. */
export async function expectReadable(page: Page): Promise<void> {
  for (const { look, colorScheme, size, rules } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await expectPage(page.locator('.skeleton')).toHaveCount(0);
    await comeToRest(page);
    expect(await faultsOf(page, rules), look).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: look })
      .toBe(size.width);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Colors that are on their way from one look to the other belong to neither. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const endless = (one: Animation) => one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    const passing = document.getAnimations().filter((one) => !endless(one));
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  // Without frames in the page there is nothing to gather in a page of axe's own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
