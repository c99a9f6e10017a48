import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Route } from '@playwright/test';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runningPort } from '../../infra/postgres/left-server.ts';
import { AnswerTap } from './answer-tap.ts';
import { ask, begin, composer, expectState, turn } from './asking.ts';
import { expectPage, setScene } from './browser.ts';

/** AdventureWorks is not part of the project: it is asked about where it lies beside it, or where `ADVENTUREWORKS` says. */
const folder = resolve(process.env.ADVENTUREWORKS ?? '../shared/data/adventureworks');
const home = join(tmpdir(), `a-ems-fchat-${randomUUID()}`);

/** Days of 2014, with which the company's data ends. */
const Q1 = ['2014-01-01', '2014-03-31'] as const;
const Q2 = ['2014-04-01', '2014-06-30'] as const;

describe.runIf(existsSync(folder))('over AdventureWorks', () => {
  const scene = setScene({ DATA_DIR: home });
  let owner: { email: string; password: string };
  let database: Client;
  beforeAll(async () => {
    owner = await importCompany();
    database = await openDatabase();
  }, 300_000);
  afterAll(async () => {
    await database?.end();
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  });

  /** Revenue by hand, by whatever column of orders; '' for all of it. */
  async function revenue([from, to]: readonly [string, string], by = "''"): Promise<Map<string, number>> {
    const { rows } = await database.query<{ name: string; revenue: string }>(
      `select ${by} as name, sum(l.line_total) as revenue
         from sales.order_lines l join sales.orders o using (organization_id)
         left join sales.territories t on t.organization_id = o.organization_id and t.id = o.territory_id
        where o.id = l.order_id and o.ordered_on between $1 and $2 and o.status <> 'CANCELLED'
          and o.organization_id = (select organization_id from organizations.organizations where name = 'Adventure Works')
        group by 1`,
      [from, to],
    );
    return new Map(rows.map((row) => [row.name, Number(row.revenue)]));
  }

  /** The member whose revenue changed most, and by how much. */
  async function mostChanged(by: string): Promise<{ name: string; change: number }> {
    const [before, after] = [await revenue(Q1, by), await revenue(Q2, by)];
    const names = [...new Set([...before.keys(), ...after.keys()])];
    const changes = names.map((name) => ({ name, change: (after.get(name) ?? 0) - (before.get(name) ?? 0) }));
    return changes.reduce((most, one) => (Math.abs(one.change) > Math.abs(most.change) ? one : most));
  }

  test('AEMS-FCHAT: compares, explains and divides, streamed, through a dropped socket and a restart of the server', async () => {
    const tap = new AnswerTap();
    const page = await scene.visitor();
    await page.request.post('/auth/sign-in', { data: owner });
    await page.routeWebSocket('**/graphql', tap.connect);
    await page.goto('/ask');

    // It is read while it comes: sentences and charts are there before the answer is whole.
    tap.hold();
    await page.route('**/graphql', notLookedFor);
    const compared = await begin(page, 'Compare our sales in Q1 and Q2');
    const [before = 0, after = 0] = [(await revenue(Q1)).get(''), (await revenue(Q2)).get('')];
    await expectPage(compared.locator('[data-chart]').first()).toBeVisible();
    for (const figure of [before, after, after - before]) await expectPage(compared).toContainText(shown(figure));
    await expectPage(compared).not.toHaveAttribute('data-state', 'ANSWERED');
    await page.unroute('**/graphql', notLookedFor);
    tap.letGo();
    await expectState(page, 'Compare our sales in Q1 and Q2');
    expect(tap.told.map(({ seq }) => seq)).toEqual(tap.told.map((_, index) => index + 1));

    // The socket is lost behind the first sentence: the page goes on behind it, and nothing is told twice.
    tap.breakOff();
    const driven = await ask(page, 'What drove the increase?');
    await expectPage(driven.locator('[data-chart="waterfall"]').first()).toBeVisible();
    const lost = tap.told.findLast(({ socket }) => socket === tap.told[0]?.socket);
    expect(tap.asked).toEqual([0, lost?.seq]);
    expect(new Set(tap.told.map(({ socket }) => socket)).size).toBe(2);
    expect(tap.told.map(({ seq }) => seq)).toEqual(tap.told.map((_, index) => index + 1));
    await expectPage(driven).toContainText(shown(after - before));

    const divided = await ask(page, 'And by territory?');
    await expectUnderstood(divided, ['Revenue', 'Q2 2014', 'by Territory']);
    const territory = await mostChanged('t.name');
    await expectPage(divided.locator('[data-chart="waterfall"]')).toContainText(territory.name);
    await expectPage(divided).toContainText(shown(territory.change));

    await scene.restart();
    await page.reload();
    await expectPage(page.getByRole('article')).toHaveCount(3);
    await expectPage(turn(page, 'And by territory?').locator('[data-chart="waterfall"]')).toContainText(territory.name);
    await expectPage(composer(page)).toBeEnabled();
    const again = await ask(page, 'And by channel?');
    await expectUnderstood(again, ['Revenue', 'Q2 2014', 'by Channel']);
    database = await openDatabase();
    await expectPage(again).toContainText(shown((await mostChanged('o.channel')).change));
  });
});

/** Nobody looks for the answer but whoever follows its events. */
const notLookedFor = (route: Route): Promise<void> =>
  ['QuestionNow', 'Thread'].includes(route.request().postDataJSON()?.operationName) ? route.abort() : route.fallback();

/** How the page writes an amount of this size, whatever its sign. */
const shown = (value: number): string =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    notation: 'compact',
    maximumSignificantDigits: 4,
  }).format(Math.abs(value));

async function expectUnderstood(article: Locator, parts: readonly string[]): Promise<void> {
  for (const part of parts) await expectPage(article.getByRole('list', { name: 'Understood as' })).toContainText(part);
}

/** Brings the files in as their user does, beside the product that runs; how its owner signs in. */
async function importCompany(): Promise<{ email: string; password: string }> {
  const email = 'ken@adventure-works.example';
  const about = [
    '--organization',
    'Adventure Works',
    '--owner',
    email,
    '--mapping',
    'infra/mappings/adventureworks.yaml',
  ];
  const env = { ...process.env, DATA_DIR: home };
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/infra/import.js', ...about, folder], { env });
  const [, password = ''] = /Owner made\. Sign in: \S+ \/ (\S.*)/.exec(stdout) ?? [];
  return { email, password };
}

async function openDatabase(): Promise<Client> {
  const client = new Client(`postgresql://postgres@127.0.0.1:${runningPort(join(home, 'postgres'))}/a_ems`);
  client.on('error', () => {}); // The server goes down with the product.
  await client.connect();
  return client;
}
