import { describe, expect, test } from 'vitest';
import { type Mode, startCompany } from '../testing/start.ts';

const MODES: Mode[] = ['in-process', 'http'];
const TILES = '{ metrics(keys: ["sales.revenue", "stock.units"]) { key value } }';
const DEADLINE = 500;
const QUICK = { deadlines: { query: DEADLINE }, breaker: { coolDownMs: 200 } };
const never = () => new Promise<never>(() => {});

describe.each(MODES)('a subgraph that fails, %s', (mode) => {
  test('costs its own fields only, says which, and leaks nothing', async () => {
    const { ask, company, servers } = await startCompany(mode);
    const { token } = company.signIn();
    const sales = company.subgraph('sales');
    sales.fault = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432'));
    await servers?.stop('sales');
    const answer = await ask(TILES, token);
    expect(answer.status).toBe(200);
    expect(answer.data.metrics).toEqual([
      { key: 'sales.revenue', value: null },
      { key: 'stock.units', value: 40 },
    ]);
    expect(answer.errors).toEqual([
      {
        message: 'The sales part of the graph does not answer right now. Try again in a moment.',
        path: ['metrics', 0],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      },
    ]);
  });

  test('names the root fields it was asked for', async () => {
    const { ask, company } = await startCompany(mode);
    company.subgraph('sales').fault = () => Promise.reject(new Error('down'));
    const { data, errors } = await ask('{ motto page: customers { totalCount } }', company.signIn().token);
    expect(data).toEqual({ motto: 'Know your numbers.', page: null });
    expect(errors?.[0]?.path).toEqual(['page']);
  });

  test('by hanging costs the deadline, then nothing, and is found again when it recovers', async () => {
    const { ask, company } = await startCompany(mode, QUICK);
    const { token } = company.signIn();
    const sales = company.subgraph('sales');
    await ask(TILES, token);
    sales.fault = never;
    for (let failure = 0; failure < 5; failure += 1) {
      expect((await ask(TILES, token)).errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    }
    const asked = sales.asked.length;
    const started = performance.now();
    expect((await ask(TILES, token)).data.metrics[1]).toEqual({ key: 'stock.units', value: 40 });
    expect(performance.now() - started).toBeLessThan(DEADLINE);
    expect(sales.asked).toHaveLength(asked);
    sales.fault = undefined;
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await ask(TILES, token)).errors).toBeUndefined();
  });

  test('by an error that nobody foresaw leaves an id and no word of it', async () => {
    const { ask, company } = await startCompany(mode);
    const { errors, data } = await ask('{ broken motto }', company.signIn().token);
    expect(data.motto).toBe('Know your numbers.');
    expect(errors).toMatchObject(
      [{ message: 'Something went wrong.', path: ['broken'], extensions: { code: 'INTERNAL', errorId: /.{36}/ } }].map(
        ({ extensions, ...rest }) => ({ ...rest, extensions: { ...extensions, errorId: expect.any(String) } }),
      ),
    );
    expect(JSON.stringify(errors)).not.toMatch(/secrets|10\.0|stack|service/i);
  });

  test('on purpose, with words for a person, keeps them', async () => {
    const { ask, company } = await startCompany(mode);
    const { errors } = await ask('{ refused }', company.signIn().token);
    expect(errors?.[0]).toMatchObject({
      message: 'Somebody was faster.',
      extensions: { code: 'CONFLICT', field: 'name' },
    });
  });
});

test('a subgraph process that comes back is used again by itself', async () => {
  const { ask, company, servers } = await startCompany('http');
  const { token } = company.signIn();
  expect((await ask(TILES, token)).errors).toBeUndefined();
  await servers?.stop('sales');
  expect((await ask(TILES, token)).errors).toHaveLength(1);
  await servers?.restart('sales');
  expect((await ask(TILES, token)).errors).toBeUndefined();
});

test('subgraphs never see the name of a client operation, so they parse each plan once', async () => {
  const { ask, company } = await startCompany();
  const { token } = company.signIn();
  for (const name of ['One', 'Two']) await ask(`query ${name} { customers { totalCount } }`, token);
  const [first, second] = company.subgraph('sales').asked;
  expect(first?.query).toBe(second?.query);
});

test.each(MODES)(
  'a subgraph learns from where each request comes, also of one viewer at one time, %s',
  async (mode) => {
    const { ask, company } = await startCompany(mode);
    const { token } = company.signIn();
    const from = async (agent: string) =>
      JSON.parse((await ask('{ context }', token, {}, { 'user-agent': agent })).data.context);
    const [phone, desk] = await Promise.all([from('phone'), from('desk')]);
    expect(phone).toMatchObject({ userAgent: 'phone', address: '127.0.0.1' });
    expect(desk).toMatchObject({ userAgent: 'desk', address: '127.0.0.1' });
  },
);
