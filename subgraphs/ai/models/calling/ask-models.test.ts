import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { type ModelServer, openModelServer } from '../../../../infra/model-server/open-model-server.ts';
import { broken, cut, garbage, slow, tooMany } from '../../../../infra/model-server/reply.ts';
import { ai } from '../../subgraph.ts';
import { addModel, allowLoopback, asOwner, someone } from '../../testing/models.ts';
import type { ModelTask } from '../ask-model.ts';
import { configureModels } from '../egress/allowed-hosts.ts';
import { modelsFor } from './ask-models.ts';

let graph: TestGraph;
let first: ModelServer;
let second: ModelServer;
beforeAll(async () => {
  [graph, first, second] = await Promise.all([testGraph(ai([])), openModelServer(), openModelServer()]);
});
beforeEach(() => {
  allowLoopback();
  for (const server of [first, second]) server.always({ text: 'Hello.' });
});
afterAll(async () => {
  configureModels({ hosts: [] });
  await Promise.all([first.close(), second.close()]);
});

const PLAN: ModelTask<string> = {
  purpose: 'PLAN',
  instructions: 'Say hello by the function.',
  question: 'How are we?',
  material: { names: ['Berlin'] },
  functions: [{ name: 'plan', description: 'Plans.', parameters: { type: 'object' } }],
  accept: ({ call }) => (call?.name === 'plan' ? JSON.stringify(call.arguments) : undefined),
};
const WRITE: ModelTask<string> = {
  purpose: 'WRITE',
  instructions: 'Write.',
  question: 'How are we?',
  material: {},
  accept: ({ text }) => text || undefined,
};
const planned = (about: string) => ({ calls: [{ name: 'plan', arguments: { about } }] });

/** One question to the models of a viewer. */
function asking(viewer: Viewer, questionId = newId()) {
  const { askModel, help } = modelsFor(graph.context(viewer), questionId);
  const ask = (task: ModelTask<string> = PLAN, signal = new AbortController().signal) => askModel(task, signal);
  return { ask, help, questionId };
}

/** Somebody with two models: the first is asked first, since it is cheaper. */
async function withTwo(overrides: Parameters<typeof someone>[1] = {}, changes: object = {}) {
  const viewer = await someone(graph, overrides);
  await addModel(graph, viewer, first, { name: 'First', ...changes });
  await addModel(graph, viewer, second, { name: 'Second', inputPrice: '10.00', outputPrice: '30.00' });
  return viewer;
}

type Logged = {
  name: string;
  outcome: string | null;
  purpose: string;
  tokens: number;
  cost: string;
  first: number | null;
};
const logged = ({ organizationId }: Viewer) =>
  asOwner<Logged>(
    graph,
    `select model_name as name, outcome, purpose, input_tokens + output_tokens as tokens, cost, first_byte_ms as first
      from ai.requests where organization_id = $1 order by created_at, id`,
    [organizationId],
  );
const outcomes = async (viewer: Viewer) => (await logged(viewer)).map(({ name, outcome }) => [name, outcome]);
const spent = async ({ organizationId }: Viewer) =>
  Number(
    (
      await asOwner<{ cost: string }>(graph, 'select cost from ai.spending where organization_id = $1', [
        organizationId,
      ])
    )[0]?.cost,
  );

describe('no model is asked', () => {
  test('where there is none, and nobody is told that one was missed', async () => {
    const { ask, help } = asking(await someone(graph));
    expect(await ask()).toBeUndefined();
    expect(help).toEqual({ answeredBy: null, fallback: null });
  });

  test('of another organization', async () => {
    await withTwo();
    const { ask, help } = asking(await someone(graph));
    const before = first.received.length;
    expect(await ask()).toBeUndefined();
    expect([help.fallback, first.received.length]).toEqual([null, before]);
  });

  test('when the organization keeps its data to itself', async () => {
    const viewer = await withTwo();
    await limit(viewer, 'is_forbidden = true');
    const { ask, help } = asking(viewer);
    expect(await ask()).toBeUndefined();
    expect(help).toEqual({ answeredBy: null, fallback: 'FORBIDDEN' });
    expect(await logged(viewer)).toEqual([]);
  });

  test('when the budget does not suffice, of plan or of its own; one that costs nothing still is', async () => {
    const viewer = await withTwo({ credits: 0 });
    const { ask, help } = asking(viewer);
    expect(await ask()).toBeUndefined();
    expect(help.fallback).toBe('BUDGET_SPENT');
    await limit(viewer, 'plan_credits = 1000, monthly_budget = 0.001');
    expect(await asking(viewer).ask()).toBeUndefined();
    expect(await logged(viewer)).toEqual([]);
    await addModel(graph, viewer, second, { name: 'Own', inputPrice: '0', outputPrice: '0' });
    second.next(planned('free'));
    expect(await asking(viewer).ask()).toBe('{"about":"free"}');
  });

  test('beyond the requests of a day, and beyond two at once; colleagues are', async () => {
    const viewer = await withTwo();
    await limit(viewer, 'requests_per_day = 2');
    first.next(planned('1'), planned('2'));
    await asking(viewer).ask();
    await asking(viewer).ask();
    const { ask, help } = asking(viewer);
    expect(await ask()).toBeUndefined();
    expect(help.fallback).toBe('QUOTA_REACHED');
    await limit(viewer, 'requests_per_day = 100');

    first.next(...[1, 2].map((nth) => slow(planned(`${nth}`), 400)));
    const both = [asking(viewer).ask(), asking(viewer).ask()];
    await sleep(150);
    const third = asking(viewer);
    expect(await third.ask()).toBeUndefined();
    expect(third.help.fallback).toBe('TOO_MANY_AT_ONCE');
    first.next(planned('colleague'));
    expect(await asking({ ...viewer, userId: newId() }).ask()).toBe('{"about":"colleague"}');
    expect(await Promise.all(both)).not.toContain(undefined);
  });
});

async function limit({ organizationId }: Viewer, changes: string): Promise<void> {
  await asOwner(graph, `update ai.limits set ${changes} where organization_id = $1`, [organizationId]);
}

describe('many at once', () => {
  test('spend no more than the budget together', async () => {
    const viewer = await withTwo({}, { maxOutputTokens: 1_000 });
    const request = 0.0035; // at most: 1,000 tokens written, and about 1,000 read
    await limit(viewer, `monthly_budget = ${(request * 5).toFixed(2)}`);
    first.always(slow(planned('x'), 1_000)); // so that all of them ask before one has paid
    const askers = Array.from({ length: 20 }, () => asking({ ...viewer, userId: newId() }));
    const answers = await Promise.all(askers.map(({ ask }) => ask()));
    const answered = answers.filter((answer) => answer !== undefined).length;
    expect(answered).toBeGreaterThan(2);
    expect(answered).toBeLessThan(20);
    expect(askers.filter(({ help }) => help.fallback === 'BUDGET_SPENT')).toHaveLength(20 - answered);
    const cost = (await logged(viewer)).reduce((sum, one) => sum + Number(one.cost), 0);
    expect(await spent(viewer)).toBeCloseTo(cost, 8);
    expect(cost).toBeLessThan(request * 5);
  });
});

describe('a model', () => {
  test('answers by a function, is paid for what it took, and leaves nothing of what was said', async () => {
    const viewer = await withTwo();
    first.next(planned('revenue'));
    const { ask, help } = asking(viewer);
    expect(await ask()).toBe('{"about":"revenue"}');
    expect(help).toEqual({ answeredBy: 'First', fallback: null });
    const [request] = await logged(viewer);
    expect(request).toMatchObject({ name: 'First', outcome: 'ANSWERED', purpose: 'PLAN', first: expect.any(Number) });
    expect(await spent(viewer)).toBeCloseTo(Number(request?.cost), 8);
    const rows = await asOwner(
      graph,
      'select to_jsonb(r) - $2::text[] as row from ai.requests r where organization_id = $1',
      [viewer.organizationId, []],
    );
    expect(JSON.stringify(rows)).not.toMatch(/How are we|Berlin|revenue|hello/);
  });

  test('gets instructions, question and material apart, without what nobody sees', async () => {
    const viewer = await withTwo();
    first.next(planned('x'));
    const hidden = 'Ber\u200Blin\u202E\u{E0041}\u0007';
    await asking(viewer).ask({ ...PLAN, question: `How${hidden}?`, material: { [hidden]: [hidden, 'x'.repeat(900)] } });
    const { messages, tool_choice: choice } = first.received.at(-1)?.request ?? {};
    expect(messages?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'tool']);
    expect(messages?.[0]?.content).toBe(PLAN.instructions);
    expect(JSON.parse(`${messages?.[3]?.content}`)).toEqual({ 'Ber lin   ': ['Ber lin   ', 'x'.repeat(500)] });
    expect(choice).toBe('required');
  });

  test('writes as it goes', async () => {
    const viewer = await withTwo();
    first.next({ text: 'Revenue rose by a lot.' });
    const pieces: string[] = [];
    const text = await asking(viewer).ask({ ...WRITE, onText: (piece) => pieces.push(piece) > 0 });
    expect(text).toBe('Revenue rose by a lot.');
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(text);
  });
});

describe('the next model answers when one', () => {
  test.each([
    ['wants fewer requests', tooMany(2), 'RATE_LIMITED'],
    ['is out of order', broken, 'UNAVAILABLE'],
    ['breaks off', cut(planned('half')), 'CUT_OFF'],
    ['answers with a page', garbage.noJson, 'CUT_OFF'],
    ['answers in other JSON', garbage.otherJson, 'CUT_OFF'],
    ['answers half', garbage.halfArguments, 'RUBBISH'],
    ['calls what there is not', garbage.wrongFunction, 'RUBBISH'],
    ['says nothing', garbage.nothing, 'RUBBISH'],
    ['chats', garbage.chatter, 'RUBBISH'],
    ['has no end', garbage.endless, 'RUBBISH'],
    ['refuses', { status: 401 }, 'REFUSED'],
  ])('%s', async (_what, fault, outcome) => {
    const viewer = await withTwo();
    first.next(fault);
    second.next(planned('second'));
    const { ask, help } = asking(viewer);
    expect(await ask()).toBe('{"about":"second"}');
    expect(help.answeredBy).toBe('Second');
    expect(await outcomes(viewer)).toEqual([
      ['First', outcome],
      ['Second', 'ANSWERED'],
    ]);
  });

  test('is too slow', async () => {
    const viewer = await withTwo({}, { timeoutSeconds: 2 });
    first.next(slow(planned('late'), 5_000));
    second.next(planned('second'));
    expect(await asking(viewer).ask()).toBe('{"about":"second"}');
    expect(await outcomes(viewer)).toEqual([
      ['First', 'TIMED_OUT'],
      ['Second', 'ANSWERED'],
    ]);
  });

  test('leads where nothing may be sent: its server hears nothing', async () => {
    const viewer = await withTwo();
    const before = first.received.length;
    configureModels({ hosts: [`127.0.0.1:${new URL(second.url).port}`] });
    second.next(planned('second'));
    expect(await asking(viewer).ask()).toBe('{"about":"second"}');
    expect(await outcomes(viewer)).toEqual([
      ['First', 'ADDRESS_REFUSED'],
      ['Second', 'ANSWERED'],
    ]);
    expect(first.received).toHaveLength(before);
  });

  test('but none does once text has been taken', async () => {
    const viewer = await withTwo();
    first.next(slow(cut({ text: 'Revenue rose by a lot of money.' }, 3), 0, 30));
    const before = second.received.length;
    const pieces: string[] = [];
    const { ask, help } = asking(viewer);
    expect(await ask({ ...WRITE, onText: (piece) => pieces.push(piece) > 0 })).toBeUndefined();
    expect(pieces.length).toBeGreaterThan(0);
    expect(help).toEqual({ answeredBy: 'First', fallback: 'NO_MODEL_ANSWERED' });
    expect(second.received).toHaveLength(before);
  });
});

describe('a model rests', () => {
  test('as long as its endpoint asked for', async () => {
    const viewer = await withTwo();
    first.next(tooMany(60));
    second.next(planned('a'), planned('b'));
    await asking(viewer).ask();
    const before = first.received.length;
    expect(await asking(viewer).ask()).toBe('{"about":"b"}');
    expect(first.received).toHaveLength(before);
  });

  test('after three failures, until half a minute later one asks whether it is well', async () => {
    const viewer = await withTwo();
    await limit(viewer, "routing = 'ORDER'");
    first.next(broken, broken, broken);
    second.always(planned('second'));
    for (const _ of [1, 2, 3, 4]) await asking(viewer).ask();
    const names = async () => (await logged(viewer)).map(({ name }) => name);
    expect(await names()).toEqual(['First', 'Second', 'First', 'Second', 'First', 'Second', 'Second']);

    await asOwner(
      graph,
      `update ai.requests set created_at = created_at - interval '31 seconds' where organization_id = $1`,
      [viewer.organizationId],
    );
    first.next(slow(planned('well'), 300));
    const both = await Promise.all([asking(viewer).ask(), asking(viewer).ask()]);
    expect(both.toSorted()).toEqual(['{"about":"second"}', '{"about":"well"}']);
  });
});

describe('whoever has waited long enough', () => {
  test('goes on without, and the model counts as too slow', async () => {
    const viewer = await withTwo();
    first.next(slow(planned('late'), 3_000));
    const { ask, help } = asking(viewer);
    await expect(ask(PLAN, AbortSignal.timeout(200))).rejects.toThrow();
    expect(help).toEqual({ answeredBy: null, fallback: 'NO_MODEL_ANSWERED' });
    expect(await outcomes(viewer)).toEqual([['First', 'TIMED_OUT']]);
  });
});

describe('whoever stops', () => {
  test('is obeyed at once: the endpoint is hung up on, and what it took is kept', async () => {
    const viewer = await withTwo();
    first.next(slow(planned('late'), 3_000));
    const stop = new AbortController();
    const asked = asking(viewer).ask(PLAN, stop.signal);
    await sleep(200);
    stop.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow('stopped');
    expect(await outcomes(viewer)).toEqual([['First', 'CANCELLED']]);
    await expect.poll(() => first.received.at(-1)?.isHungUp).toBe(true);
  });
});

describe('the turn', () => {
  test('goes by price, speed and health, or by the order that was given', async () => {
    const viewer = await withTwo();
    const turns = async () => {
      const { data } = await graph.as(viewer).ask('{ languageModels { name standing { turn score answered } } }');
      return data?.languageModels.map(({ name, standing }: { name: string; standing: { turn: number } }) => [
        name,
        standing.turn,
      ]);
    };
    expect(await turns()).toEqual([
      ['First', 1],
      ['Second', 2],
    ]);
    await asOwner(
      graph,
      `insert into ai.requests (organization_id, id, model_id, model_name, purpose, outcome, input_tokens, output_tokens, input_price, output_price,
          cost, month, total_ms)
        select organization_id, gen_random_uuid(), id, name, 'PLAN', case when n = 1 then 'ANSWERED' else 'UNAVAILABLE' end, 100, 10, 1, 2, 0,
          now()::date, 3000 from ai.models, generate_series(1, 100) n where organization_id = $1 and name = 'First' and n % 2 = 1`,
      [viewer.organizationId],
    );
    await asOwner(graph, `update ai.requests set created_at = now() - interval '1 hour' where organization_id = $1`, [
      viewer.organizationId,
    ]);
    expect(await turns()).toEqual([
      ['First', 2],
      ['Second', 1],
    ]);
    await limit(viewer, "routing = 'ORDER'");
    expect(await turns()).toEqual([
      ['First', 1],
      ['Second', 2],
    ]);
  });
});
