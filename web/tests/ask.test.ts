import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page, WebSocketRoute } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';
import { colleagueOf } from './colleagues.ts';
import { browserOf, isInside } from './people.ts';

const scene = setScene();

const composer = (page: Page) => page.getByLabel('Ask about your numbers');
const turn = (page: Page, question: string) => page.getByRole('article', { name: question, exact: true }).last();
/** A page whose sockets go through the test's hands. */
async function withSockets(onSocket: (socket: WebSocketRoute) => void): Promise<Page> {
  const page = await scene.demo('/sign-in');
  await page.routeWebSocket('**/graphql', onSocket);
  await page.goto('/ask');
  return page;
}

/** A page that gets another question from the socket than the server sent. */
function withChanged(change: (question: Pushed) => void): Promise<Page> {
  return withSockets((socket) => {
    const server = socket.connectToServer();
    server.onMessage((text) => {
      const message = JSON.parse(String(text));
      const question = message.payload?.data?.questionChanged;
      if (question) change(question);
      socket.send(JSON.stringify(message));
    });
  });
}

interface Pushed {
  state: string;
  interpretation: unknown[];
  answer: { charts: { spec: { kind: string } }[] } | null;
}

const stateOf = (page: Page, question: string) => expectPage(turn(page, question));

/** Asks by keyboard and waits until nothing more will come. */
async function ask(page: Page, question: string, state = 'ANSWERED'): Promise<Locator> {
  await composer(page).fill(question);
  await composer(page).press('Enter');
  await stateOf(page, question).toHaveAttribute('data-state', state);
  return turn(page, question);
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('who may', () => {
  test('whoever may not ask finds no way to it, and the page says why', async () => {
    const guest = await colleagueOf(scene.company, scene, 'GUEST');
    const page = await browserOf(scene, guest, '/');
    await isInside(page);
    await expectPage(page.getByRole('link', { name: 'Ask', exact: true })).toHaveCount(0);
    await expectPage(page.getByRole('button', { name: /^Ask/ })).toHaveCount(0);
    await page.keyboard.press('Control+j');
    await expectPage(page.getByRole('complementary', { name: 'Ask' })).toHaveCount(0);
    await page.goto('/ask');
    await expectPage(page.getByText('You may not see Ask')).toBeVisible();
  });

  test('the conversation of somebody else is none', async () => {
    const page = await scene.demo('/ask');
    await ask(page, 'Revenue in 2025');
    const stranger = await scene.owner(new URL(page.url()).pathname);
    await expectPage(stranger.getByText('There is no such conversation.')).toBeVisible();
    await expectPage(stranger.getByRole('article')).toHaveCount(0);
  });
});

describe('a conversation', () => {
  test('goes on from question to question, with charts, and is there again later', async () => {
    const page = await scene.demo('/ask');
    const compared = await ask(page, 'Compare our sales in Q1 and Q2');
    await expectPage(compared.getByRole('list', { name: 'Understood as' })).toContainText('Revenue');
    await expectPage(compared.locator('[data-chart="line"]')).toBeVisible();

    const driven = await ask(page, 'What drove the increase?');
    await expectPage(driven.locator('[data-chart="waterfall"]').first()).toBeVisible();
    await expectPage(driven.getByRole('region', { name: 'What stands out' })).toBeVisible();

    const divided = await ask(page, 'And by territory?');
    await expectPage(divided.getByRole('list', { name: 'Understood as' })).toContainText('by Territory');
    await expectPage(divided.locator('[data-chart="bar"]')).toContainText('US East');

    await expectPage(page).toHaveURL(/\/ask\/[\w-]+$/);
    await page.reload();
    await expectPage(page.getByRole('article')).toHaveCount(3);
    await expectPage(turn(page, 'And by territory?').locator('[data-chart="bar"]')).toBeVisible();
  });

  test('begins with a question that is offered, goes on with another, and is found in the history', async () => {
    const page = await scene.demo('/ask');
    const offered = page.getByRole('list', { name: 'Questions to begin with' }).getByRole('button');
    await expectPage(offered).toHaveCount(6);
    await offered.filter({ hasText: 'Top 10 customers by Revenue' }).click();
    await stateOf(page, 'Top 10 customers by Revenue').toHaveAttribute('data-state', 'ANSWERED');
    await turn(page, 'Top 10 customers by Revenue')
      .getByRole('list', { name: 'Ask next' })
      .getByRole('button', { name: 'What is the forecast for Revenue?' })
      .click();
    await stateOf(page, 'What is the forecast for Revenue?').toHaveAttribute('data-state', 'ANSWERED');

    await page.getByRole('link', { name: 'New conversation' }).click();
    await page.getByLabel('Find a conversation').fill('top 10');
    await page
      .getByRole('link', { name: /Top 10 customers by Revenue/ })
      .first()
      .click();
    await expectPage(page.getByRole('article')).toHaveCount(2);
  });

  test('a piece of how it was understood begins the next question, and the arrow up brings the last one back', async () => {
    const page = await scene.demo('/ask');
    const answered = await ask(page, 'Revenue in 2025');
    await answered.getByRole('button', { name: '2025', exact: true }).click();
    await expectPage(composer(page)).toBeFocused();
    await page.keyboard.type('2024');
    await expectPage(composer(page)).toHaveValue('And in 2024?');
    await page.keyboard.press('Enter');
    await stateOf(page, 'And in 2024?').toHaveAttribute('data-state', 'ANSWERED');

    await page.keyboard.press('ArrowUp');
    await expectPage(composer(page)).toHaveValue('And in 2024?');
    await page.keyboard.press('Shift+Enter');
    await expectPage(composer(page)).toHaveValue('And in 2024?\n');
  });

  test('what has no answer says so, and a press on what has one asks for it', async () => {
    const page = await scene.demo('/ask');
    const refused = await ask(page, 'What is our employee churn in 2024?', 'REFUSED');
    await expectPage(refused.locator('[data-refusal="NO_SUCH_METRIC"]')).toBeVisible();
    await ask(page, 'Tell me a joke', 'REFUSED');
    await expectPage(turn(page, 'Tell me a joke').getByRole('list', { name: 'Ask instead' })).toContainText('Top 10');
    const [suggestion] = await refused.getByRole('list', { name: 'Ask instead' }).getByRole('button').allInnerTexts();
    await refused.getByRole('button', { name: suggestion ?? '', exact: true }).click();
    await stateOf(page, suggestion ?? '').toHaveAttribute('data-state', 'ANSWERED');
  });
});

test('how far an answer has come is seen and told while it comes', async () => {
  const page = await withSockets((socket) => {
    const server = socket.connectToServer();
    server.onMessage((text) => void setTimeout(() => socket.send(text), 1_000));
  });
  await composer(page).fill('Revenue in 2025');
  await composer(page).press('Enter');
  await expectPage(turn(page, 'Revenue in 2025').getByText('Understanding the question…')).toBeVisible();
  await expectPage(page.getByRole('status').filter({ hasText: 'Understanding the question' })).toBeAttached();
  await expectPage(page.getByRole('status').filter({ hasText: /^Revenue: / })).toBeAttached();
});

describe('a figure', () => {
  test('shows where it was read, and running that again gives the same', async () => {
    const page = await scene.demo('/ask');
    const answered = await ask(page, 'Compare our sales in Q1 and Q2');
    const figure = answered.getByTitle('Where this figure comes from').first();
    const shown = await figure.innerText();
    await figure.click();
    const sheet = page.getByRole('dialog');
    await expectPage(sheet.getByText(shown, { exact: true })).toBeVisible();
    await expectPage(sheet.getByRole('region', { name: 'Query' })).toContainText('metrics(keys: $keys)');
    await expectPage(sheet.getByRole('region', { name: 'Variables', exact: true })).toContainText('2026-04-01');
    await sheet.getByRole('button', { name: 'Run again' }).click();
    await expectPage(sheet.locator('[data-agrees="true"]')).toBeVisible();

    await page.keyboard.press('Escape');
    await expectPage(sheet).toBeHidden();
  });

  test('that was computed shows from what, each with a proof of its own', async () => {
    const page = await scene.demo('/ask');
    const answered = await ask(page, 'Compare our sales in Q1 and Q2');
    const [now = '', before = '', change = ''] = await answered
      .getByTitle('Where this figure comes from')
      .allInnerTexts();
    await answered.getByRole('button', { name: change, exact: true }).click();
    const sheet = page.getByRole('dialog');
    await expectPage(sheet.getByText('The first minus the second:')).toBeVisible();
    const parts = sheet.getByRole('region', { name: 'How it was computed' }).getByRole('button');
    await expectPage(parts.nth(0)).toContainText(now);
    await expectPage(parts.nth(1)).toContainText(before);
    await parts.nth(1).click();
    await expectPage(sheet.getByRole('heading', { name: 'What was answered' })).toBeVisible();
    await sheet.getByRole('button', { name: 'Back' }).click();
    await expectPage(sheet.getByText('The first minus the second:')).toBeVisible();
  });
});

describe('when things go wrong', () => {
  test('the answer still arrives when the socket is dropped meanwhile', async () => {
    let sockets = 0;
    const page = await withSockets((socket) => {
      sockets += 1;
      // The first one is lost before it says anything.
      if (sockets === 1) void socket.close({ code: 1012, reason: 'Restart' });
      else socket.connectToServer();
    });
    // Nobody looks for the answer but the socket that comes back.
    await page.route('**/graphql', (route) =>
      route.request().postDataJSON()?.operationName === 'QuestionNow' ? route.abort() : route.fallback(),
    );
    await ask(page, 'Revenue in 2025');
    expect(sockets).toBeGreaterThan(1);
  });

  test('the answer is looked for where no socket gets through', async () => {
    const page = await withSockets((socket) => void socket.close({ code: 1012, reason: 'Restart' }));
    await ask(page, 'Revenue in 2025');
  });

  test('a question that failed can be asked again, and one that did not arrive stays in the composer', async () => {
    const page = await withChanged((question) =>
      Object.assign(question, { state: 'FAILED', answer: null, interpretation: [] }),
    );
    const failed = await ask(page, 'Revenue in 2025', 'FAILED');
    await expectPage(failed.getByRole('button', { name: 'Try again' })).toBeVisible();

    await page.context().setOffline(true);
    await failed.getByRole('button', { name: 'Try again' }).click();
    await expectPage(page.getByText('The server did not answer.', { exact: false })).toBeVisible();
    await expectPage(composer(page)).toHaveValue('Revenue in 2025');
    await page.context().setOffline(false);
  });

  test('a chart that is not sound says why, and the answer stands', async () => {
    const page = await withChanged(({ answer }) => {
      for (const { spec } of answer?.charts ?? []) spec.kind = 'gauge';
    });
    const answered = await ask(page, 'Compare our sales in Q1 and Q2');
    await expectPage(answered.getByText('Revenue over time cannot be drawn', { exact: false })).toBeVisible();
    await expectPage(answered.getByTitle('Where this figure comes from').first()).toBeVisible();
  });
});

describe('the dock', () => {
  test('opens beside the page, asks, and closes by keyboard alone', async () => {
    const page = await scene.demo('/?period=30d');
    await isInside(page);
    const dock = page.getByRole('complementary', { name: 'Ask' });
    const before = await page.locator('main').boundingBox();
    await page.keyboard.press('Control+j');
    await expectPage(composer(page)).toBeFocused();
    expect((await dock.boundingBox())?.width ?? 0).toBe(420);
    expect((await page.locator('main').boundingBox())?.width).toBe((before?.width ?? 0) - 420);
    await page.keyboard.type('Revenue in 2025');
    await page.keyboard.press('Enter');
    await stateOf(page, 'Revenue in 2025').toHaveAttribute('data-state', 'ANSWERED');
    await expectPage(dock.getByRole('status')).toContainText('Revenue');

    await page.keyboard.press('Escape');
    await expectPage(dock).toHaveCount(0);
    await page.keyboard.press('Control+j');
    await stateOf(page, 'Revenue in 2025').toHaveAttribute('data-state', 'ANSWERED');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await expectPage(page.getByText('Ask about your company')).toBeVisible();
  });

  test('asks about what a tile and a metric show', async () => {
    const page = await scene.demo('/?period=30d');
    await isInside(page);
    await page.locator('[data-metric="sales.orders"]').hover();
    await page.getByRole('button', { name: 'Ask about Orders' }).click();
    await stateOf(page, 'How did Orders develop in the last 30 days?').toHaveAttribute('data-state', 'ANSWERED');

    await page.goto('/metrics/sales.revenue?period=ytd');
    await page.getByRole('button', { name: 'Ask about this' }).click();
    await stateOf(page, 'How did Revenue develop this year?').toHaveAttribute('data-state', 'ANSWERED');
    await page.getByRole('link', { name: 'Open as a page' }).click();
    await expectPage(page).toHaveURL(/\/ask\//);
    await expectPage(page.getByRole('article')).toHaveCount(1);
    await expectPage(page.getByRole('complementary', { name: 'Ask' })).toHaveCount(0);
  });
});

describe.each([
  { name: 'light', options: { colorScheme: 'light', viewport: { width: 1440, height: 900 } } },
  { name: 'dark', options: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } } },
  { name: 'a phone', options: { colorScheme: 'light', viewport: { width: 390, height: 844 } } },
] as const)('in $name', ({ options }) => {
  test('everybody can read a conversation, its proof and the dock', async () => {
    const page = await scene.demo('/ask', options);
    await expectPage(page.getByRole('list', { name: 'Questions to begin with' })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    const answered = await ask(page, 'What drove the change in Revenue?');
    await expectPage(answered.locator('[data-chart="waterfall"]').first()).toBeVisible();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(options.viewport.height);

    await answered.getByTitle('Where this figure comes from').first().click();
    await expectPage(page.getByRole('region', { name: 'Query' })).toBeVisible();
    expect(await faults(page)).toEqual([]);

    await page.goto('/sales/customers');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await ask(page, 'Revenue by territory in 2025');
    expect(await faults(page)).toEqual([]);
  });
});
