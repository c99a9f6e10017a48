import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';
import { colleagueOf } from './colleagues.ts';
import { expectReadable } from './everybody.ts';
import { browserOf, isInside } from './people.ts';

const scene = setScene();

const brief = (page: Page) => page.getByRole('region', { name: 'Morning brief' });
const findings = (page: Page) => brief(page).getByRole('article');

test('whoever may not ask is told nothing', async () => {
  const guest = await colleagueOf(scene.company, scene, 'GUEST');
  const page = await browserOf(scene, guest, '/');
  await isInside(page);
  await expectPage(brief(page)).toHaveCount(0);
});

test('the overview begins with what moved; each figure shows where it comes from, and one asks on from there', async () => {
  const page = await scene.demo('/');
  await expectPage(findings(page).first()).toBeVisible();
  expect(await findings(page).count()).toBeLessThanOrEqual(3);
  await expectReadable(page);

  const finding = findings(page).first();
  const shown = finding.getByTitle('Where this figure comes from').first();
  const figure = await shown.innerText();
  await shown.click();
  const proof = page.getByRole('dialog');
  await expectPage(proof).toContainText(figure);
  await expectPage(proof).toContainText('query Answer(');
  await page.keyboard.press('Escape');

  const ask = finding.getByRole('button', { name: 'Ask about this' });
  const question = (await ask.getAttribute('title')) ?? '';
  await ask.click();
  const answer = page.getByRole('complementary', { name: 'Ask' }).getByRole('article', { name: question });
  await expectPage(answer).toHaveAttribute('data-state', 'ANSWERED');
});

test('an empty conversation begins with questions that were tried, and the first one has its answer', async () => {
  const page = await scene.demo('/ask');
  const starters = page.getByRole('list', { name: 'Questions to begin with' });
  const first = starters.getByRole('button').first();
  const question = await first.innerText();
  await first.click();
  await expectPage(page.getByRole('article', { name: question })).toHaveAttribute('data-state', 'ANSWERED');
});
