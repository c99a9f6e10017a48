import type { WebSocketRoute } from '@playwright/test';
import { expect, test } from 'vitest';
import { expectPage, setScene } from './browser.ts';

const scene = setScene();

test('a socket that is closed comes back with a new token, and what was missed is fetched', async () => {
  const page = await scene.owner('/sign-in');
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket('**/graphql', (socket) => {
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.goto('/?period=30d');
  await expectPage(page.getByText('Live', { exact: true })).toBeVisible();
  const orders = page.locator('[data-metric="sales.orders"]').getByTitle('Show the rows behind this number');
  const before = Number(await orders.innerText());

  await page.route('**/auth/refresh', async (route) => {
    await scene.company.sell(1, 0);
    await route.continue();
  });
  await sockets[0]?.close({ code: 4403, reason: 'Forbidden' });
  await expectPage(page.getByText('Live', { exact: true })).toBeVisible();
  await expectPage(orders).toHaveText(String(before + 1));
  expect(sockets.length).toBe(2);
});

test('without a connection the page says so and keeps its figures', async () => {
  const page = await scene.owner('/?period=30d');
  await expectPage(page.getByText('Live', { exact: true })).toBeVisible();
  const revenue = page.locator('[data-metric="sales.revenue"]');
  const figure = await revenue.innerText();

  await page.context().setOffline(true);
  await expectPage(page.getByText('You are offline.', { exact: false })).toBeVisible();
  expect(await revenue.innerText()).toBe(figure);

  await page.context().setOffline(false);
  await expectPage(page.getByText('You are offline.', { exact: false })).toBeHidden();
});

test('a page without live figures does not claim to be live', async () => {
  const page = await scene.owner('/?period=30d');
  await expectPage(page.getByText('Live', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Orders', exact: true }).first().click();
  await expectPage(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
  await expectPage(page.getByText('Live', { exact: true })).toBeHidden();
});

test('a push that failed leaves the figure as it was', async () => {
  const page = await scene.owner('/sign-in');
  let pushes = 0;
  await page.routeWebSocket('**/graphql', (socket) => {
    const server = socket.connectToServer();
    server.onMessage((text) => {
      const message = JSON.parse(String(text));
      if (!message.payload?.data?.metricChanged) return socket.send(text);
      pushes += 1;
      message.payload.data.metricChanged.value = null;
      message.payload.errors = [
        { message: 'No.', path: ['metricChanged', 'value'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
      ];
      socket.send(JSON.stringify(message));
    });
  });
  await page.goto('/?period=30d');
  await expectPage(page.getByText('Live', { exact: true })).toBeVisible();
  const orders = page.locator('[data-metric="sales.orders"]').getByTitle('Show the rows behind this number');
  const before = await orders.innerText();
  await scene.company.sell(1, 0);
  await expect.poll(() => pushes, { timeout: 10_000 }).toBeGreaterThan(1);
  expect(await orders.innerText()).toBe(before);
  // The page asks anew by itself a while later, and that answer counts.
  await expectPage(orders).toHaveText(String(Number(before) + 1));
});
