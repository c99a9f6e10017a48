import type { Page, Route, WebSocketRoute } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { ask, begin, composer, expectState, turn } from './asking.ts';
import { expectPage, setScene } from './browser.ts';

const scene = setScene();

const QUESTION = 'Compare our sales in Q1 and Q2';

/** What the socket tells of an answer. */
interface Event {
  __typename: string;
  seq: number;
  chart?: { spec: { kind: string } };
  question?: { answer: { charts: { spec: { kind: string } }[] } | null };
}

/** A page whose sockets go through the test's hands. */
async function withSockets(onSocket: (socket: WebSocketRoute) => void): Promise<Page> {
  const page = await scene.demo('/sign-in');
  await page.routeWebSocket('**/graphql', onSocket);
  await page.goto('/ask');
  return page;
}

/** Nobody looks for the answer but whoever follows its events. */
async function withoutLooking(page: Page): Promise<void> {
  for (const operation of ['QuestionNow', 'Thread']) await onOperation(page, operation, (route) => route.abort());
}

const onOperation = (page: Page, name: string, answer: (route: Route) => unknown) =>
  page.route('**/graphql', (route) =>
    route.request().postDataJSON()?.operationName === name ? void answer(route) : route.fallback(),
  );

/** A message of the server about an answer; its last one tells of no event. */
interface Held {
  id: string;
  text: string;
  event: Event | undefined;
}

/** A socket whose events of an answer come when the test lets them. */
class HeldSocket {
  /** After which event each subscription asked for more. */
  readonly asked: number[] = [];
  #held: Held[] = [];
  #following = new Set<string>();
  #socket: WebSocketRoute | undefined;
  #wake = () => {};

  readonly connect = (socket: WebSocketRoute): void => {
    this.#socket = socket;
    this.#held = [];
    const server = socket.connectToServer();
    socket.onMessage((text) => {
      this.hear(JSON.parse(String(text)));
      server.send(text);
    });
    server.onMessage((text) => {
      const { id, payload } = JSON.parse(String(text));
      if (!this.#following.has(id)) return socket.send(text);
      this.#held.push({ id, text: String(text), event: payload?.data?.answerEvents });
      this.#wake();
    });
  };

  /** Lets everything through up to the first event of a kind, which it waits for. */
  async letThrough(kind: string): Promise<Event> {
    for (;;) {
      const at = this.#held.findIndex(({ event }) => event?.__typename === kind);
      const through = this.#held.splice(0, at + 1);
      for (const { text } of through) this.#socket?.send(text);
      const last = through.at(-1)?.event;
      if (last) return last;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  lose(): Promise<void> | undefined {
    return this.#socket?.close({ code: 1012, reason: 'Restart' });
  }

  private hear({ id, type, payload }: { id: string; type: string; payload?: Subscribed }): void {
    if (type === 'complete') this.#held = this.#held.filter((held) => held.id !== id);
    if (payload?.operationName !== 'AnswerEvents') return;
    this.#following.add(id);
    this.asked.push(payload.variables.afterSeq);
  }
}

interface Subscribed {
  operationName: string;
  variables: { afterSeq: number };
}

test('an answer is seen and told while it comes; a socket that is lost meanwhile goes on where it was', async () => {
  const held = new HeldSocket();
  const page = await withSockets(held.connect);
  await withoutLooking(page);
  // A socket that is slow to come back would be done without.
  await onOperation(page, 'AnswerEvents', (route) => route.abort());
  const asked = await begin(page, QUESTION);
  await expectPage(asked.getByText('Understanding the question…')).toBeVisible();
  const log = page.getByRole('log', { name: 'Answer' });
  await expectPage(log).toContainText('Understanding the question');

  await held.letThrough('QuestionUnderstood');
  await expectPage(asked.getByRole('list', { name: 'Understood as' })).toContainText('Revenue');
  const { seq } = await held.letThrough('SentenceWritten');
  await expectPage(asked.getByText('Revenue rose to', { exact: false })).toBeVisible();
  await expectPage(log).toContainText('Revenue rose to');
  await expectPage(asked.locator('[data-chart]')).toHaveCount(0);
  await expectPage(asked.getByText('Writing the answer…')).toBeVisible();

  await held.lose();
  await expect.poll(() => held.asked.slice(0, 2), { timeout: 20_000 }).toEqual([0, seq]);
  await held.letThrough('ChartDrawn');
  await expectPage(asked.locator('[data-chart="line"]')).toBeVisible();
  await expectPage(asked.getByText('Revenue rose to', { exact: false })).toHaveCount(1);
  await expectPage(asked.getByText('Writing the answer…')).toBeVisible();
  await held.letThrough('AnswerFinished');
  await expectState(page, QUESTION);
  await expectPage(log).toContainText('The answer is complete.');
});

test('where no socket gets through, the events come over HTTP', async () => {
  const page = await withSockets((socket) => void socket.close({ code: 1012, reason: 'Restart' }));
  await withoutLooking(page);
  await ask(page, QUESTION);
});

describe('an answer that ends before it is whole', () => {
  test('is stopped by Escape, and the next question may come', async () => {
    const held = new HeldSocket();
    const page = await withSockets(held.connect);
    await withoutLooking(page);
    // The real answer is faster than any finger.
    await onOperation(page, 'StopAnswer', async (route) => {
      const { data } = await (await route.fetch()).json();
      Object.assign(data.stopAnswer, { state: 'FAILED', failure: 'STOPPED', answer: null });
      await route.fulfill({ json: { data } });
    });
    const asked = await begin(page, QUESTION);
    await held.letThrough('QuestionUnderstood');
    await page.keyboard.press('Escape');
    await expectPage(asked.getByText('You stopped this answer.')).toBeVisible();
    await expectPage(asked.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expectPage(page.getByRole('button', { name: 'Send' })).toBeVisible();
    await expectPage(composer(page)).toBeFocused();
  });

  test('says why, and is tried again in its place or asked otherwise', async () => {
    const page = await scene.demo('/ask');
    await ask(page, QUESTION);
    const reasons = ['TIMED_OUT', 'STOPPED', 'OUT_OF_BUDGET', 'NOT_ANSWERED', 'INTERRUPTED'];
    await onOperation(page, 'Thread', async (route) => {
      const { data } = await (await route.fetch()).json();
      const [question] = data.conversation.questions;
      data.conversation.questions = reasons.map((failure, at) => {
        const copy = { ...question, state: 'FAILED', failure, answer: null };
        return failure === 'INTERRUPTED' ? copy : { ...copy, id: `copy-${at}` };
      });
      await route.fulfill({ json: { data } });
    });
    await page.reload();
    for (const [at, reason] of reasons.entries()) {
      const said = page.getByRole('article').nth(at).locator(`[data-failure="${reason}"]`);
      await expectPage(said.getByText(/\.$/)).toBeVisible();
      await expectPage(said.getByRole('button')).toHaveText(['Try again', 'Change the question']);
    }
    await turn(page, QUESTION).getByRole('button', { name: 'Change the question' }).click();
    await expectPage(composer(page)).toHaveValue(QUESTION);

    // It was answered in truth; here it begins again.
    await onOperation(page, 'RetryAnswer', (route) => {
      const { question: id } = route.request().postDataJSON().variables;
      return route.fulfill({ json: { data: { retryAnswer: { __typename: 'Question', id, ...NOTHING_YET } } } });
    });
    await turn(page, QUESTION).getByRole('button', { name: 'Try again' }).click();
    await expectState(page, QUESTION);
    await expectPage(turn(page, QUESTION).locator('[data-chart="line"]')).toBeVisible();
  });
});

/** A question whose answer has just begun. */
const NOTHING_YET = {
  text: QUESTION,
  state: 'UNDERSTANDING',
  failure: null,
  seq: 0,
  createdAt: '2026-01-01T00:00:00Z',
  milliseconds: null,
  rating: null,
  correction: null,
  amendsId: null,
  interpretation: [],
  plan: null,
  refusal: null,
  answer: null,
};

test('a question that did not arrive stays in the composer', async () => {
  const page = await scene.demo('/ask');
  await onOperation(page, 'Ask', (route) => route.abort());
  await begin(page, QUESTION);
  await expectPage(page.getByText('The server did not answer.', { exact: false })).toBeVisible();
  await expectPage(composer(page)).toHaveValue(QUESTION);
  await expectPage(composer(page)).toBeFocused();
});

test('a chart that is not sound says why, and the answer stands', async () => {
  const page = await withSockets((socket) => {
    const server = socket.connectToServer();
    server.onMessage((text) => {
      const message = JSON.parse(String(text));
      const { chart, question }: Partial<Event> = message.payload?.data?.answerEvents ?? {};
      for (const { spec } of [...(chart ? [chart] : []), ...(question?.answer?.charts ?? [])]) spec.kind = 'gauge';
      socket.send(JSON.stringify(message));
    });
  });
  const answered = await ask(page, QUESTION);
  await expectPage(answered.getByText('Revenue over time cannot be drawn', { exact: false })).toBeVisible();
  await expectPage(answered.getByTitle('Where this figure comes from').first()).toBeVisible();
});
