import { connect } from '../../router/testing/live-client.ts';

/** What comes of a question, as a client sees it. */
export interface Heard {
  __typename: string;
  seq: number;
  step?: string;
  reason?: string;
  interpretation?: { label: string }[];
  part?: string;
  segments?: { text: string }[];
  chart?: { title: string };
  question?: { state: string; failure: string | null };
}

/** Whoever watches: where, with which token, after which event. */
export interface Watcher {
  url: string;
  token?: string;
  afterSeq?: number;
}

const EVENTS = `subscription ($id: ID!, $afterSeq: Int) { answerEvents(questionId: $id, afterSeq: $afterSeq) {
  __typename seq
  ... on AnswerStepBegun { step } ... on QuestionUnderstood { interpretation { label } }
  ... on SentenceWritten { part segments { text } } ... on ChartDrawn { chart { title } }
  ... on AnswerFailed { reason } ... on AnswerEnd { question { state failure } } } }`;

/** What a payload says: an event, or the code of an error. */
type Told = Heard | { code: string };

const told = (payload: { data?: unknown; errors?: unknown }): Told | undefined => {
  const { answerEvents } = (payload.data ?? {}) as { answerEvents?: Heard };
  const [error] = Array.isArray(payload.errors) ? payload.errors : [payload.errors];
  if (error) return { code: error.extensions?.code ?? String(error.code ?? error) };
  return answerEvents;
};

/** Watches over a socket. */
export function watchOverSocket(id: string, { url, token = '', afterSeq = 0 }: Watcher) {
  const client = connect(url, { token });
  const events = client.subscribe({ query: EVENTS, variables: { id, afterSeq } });
  const next = async () => told(await events.next());
  return { ...client, next, rest: () => allOf(next) };
}

/** Watches over HTTP, one part of the response for each event. */
export async function watchOverHttp(id: string, { url, token, afterSeq = 0 }: Watcher) {
  const leaving = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0",application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: EVENTS, variables: { id, afterSeq } }),
    signal: leaving.signal,
  });
  const payloads = partsOf(response);
  const next = async () => told((await payloads.next()).value ?? {});
  return { status: response.status, next, rest: () => allOf(next), leave: () => leaving.abort() };
}

async function* partsOf({ body }: Response): AsyncGenerator<object> {
  let text = '';
  for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = (text + piece).split('\r\n--graphql');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const { payload } = JSON.parse(part.split('\r\n\r\n')[1] || '{}');
      if (payload) yield payload;
    }
  }
}

/** Everything until the stream ends, a refusal included. */
async function allOf(next: () => Promise<Told | undefined>): Promise<Told[]> {
  const all: Told[] = [];
  for (let one = await next(); one; one = await next()) {
    all.push(one);
    if ('code' in one) break;
  }
  return all;
}

/** Only the events; fails on a refusal. */
export function eventsOf(all: readonly Told[]): Heard[] {
  return all.map((one) => {
    if ('code' in one) throw new Error(`Refused: ${one.code}`);
    return one;
  });
}
