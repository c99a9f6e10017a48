import { describe, expect, test } from 'vitest';
import { connect } from '../testing/live-client.ts';
import { type Mode, startCompany } from '../testing/start.ts';

const MODES: Mode[] = ['in-process', 'http'];
const TILES = '{ metrics(keys: ["sales.revenue", "stock.units"]) { key value } }';

describe.each(MODES)('a module that is off, %s', (mode) => {
  test('costs its own root fields and no others, and is not asked', async () => {
    const { ask, company } = await startCompany(mode);
    company.modules = ['stock'];

    const { data, errors } = await ask('{ motto page: customers { totalCount } }', company.signIn().token);

    expect(data).toEqual({ motto: 'Know your numbers.', page: null });
    expect(errors).toEqual([
      { message: expect.stringContaining('module sales'), path: ['page'], extensions: { code: 'MODULE_DISABLED' } },
    ]);
    expect(company.subgraph('sales').asked).toEqual([]);
  });

  test('costs its own fields of what others answer, and is not asked', async () => {
    const { ask, company } = await startCompany(mode);
    company.modules = ['stock'];

    const { data, errors } = await ask(TILES, company.signIn().token);

    expect(data.metrics).toEqual([
      { key: 'sales.revenue', value: null },
      { key: 'stock.units', value: 40 },
    ]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['metrics', 0], 'MODULE_DISABLED'],
    ]);
    expect(company.subgraph('sales').asked).toEqual([]);
  });

  test('is back at once, for requests and for open subscriptions', async () => {
    const { ask, company, router } = await startCompany(mode);
    company.modules = ['stock'];
    const { token, session } = company.signIn();
    const events = connect(router.url, { token }).subscribe({
      query: 'subscription { metricChanged(keys: ["sales.revenue"]) { key value } }',
    });
    const heard = events.next();
    await changeUntil(heard, () => company.change('sales.revenue', 120));
    expect((await heard) as object).toMatchObject({ errors: [{ extensions: { code: 'MODULE_DISABLED' } }] });

    company.modules = ['sales', 'stock'];
    await router.invalidate(session.organizationId);

    expect((await ask(TILES, token)).errors).toBeUndefined();
    const next = events.next();
    await changeUntil(next, () => company.change('sales.revenue', 130));
    expect(await next).toMatchObject({ data: { metricChanged: { value: 130 } } });
  });
});

/** A stream stands some time after it was asked for: changes again until somebody hears of it. */
async function changeUntil(heard: Promise<unknown>, change: () => void): Promise<void> {
  let isOver = false;
  void heard.then(() => {
    isOver = true;
  });
  while (!isOver) {
    change();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
