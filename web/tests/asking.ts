import type { Locator, Page } from '@playwright/test';
import { expectPage } from './browser.ts';

/** Where one asks. */
export const composer = (page: Page) => page.getByLabel('Ask about your numbers');

/** The newest turn with this question. */
export const turn = (page: Page, question: string) => page.getByRole('article', { name: question, exact: true }).last();

/** What is expected of how far a question has come: ANSWERED, REFUSED, FAILED or something before. */
export const expectState = (page: Page, question: string, state = 'ANSWERED') =>
  expectPage(turn(page, question)).toHaveAttribute('data-state', state);

/** Asks by keyboard, without waiting for the answer. */
export async function begin(page: Page, question: string): Promise<Locator> {
  await composer(page).fill(question);
  await composer(page).press('Enter');
  return turn(page, question);
}

/** Asks by keyboard and waits until nothing more will come. */
export async function ask(page: Page, question: string, state = 'ANSWERED'): Promise<Locator> {
  const asked = await begin(page, question);
  await expectState(page, question, state);
  return asked;
}
