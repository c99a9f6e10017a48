import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Client, signIn } from './client.ts';
import type { Company } from './world.ts';

const ASK = `mutation Ask($input: AskInput!) { ask(input: $input) { ... on Question { id conversation { id } } } }`;
const EVENTS = `subscription Events($id: ID!) { answerEvents(questionId: $id) { seq
  ... on AnswerStepBegun { step } ... on QuestionUnderstood { interpretation { part label } }
  ... on SentenceWritten { part segments { text figure } } ... on ChartDrawn { chart { title spec } }
  ... on AnswerEnd { question { state answer { text { segments { text figure } } insights { segments { text figure } }
    recommendations { segments { text figure } } charts { title spec } followUps figures { id shown } evidence { id } } } } } }`;

interface Asked {
  ask: { id: string; conversation: { id: string } };
}

interface Event {
  answerEvents: { seq: number; question?: { state: string } };
}

type Socket = ReturnType<typeof createClient>;

interface Question {
  text: string;
  conversationId: string | undefined;
}

/** Milliseconds from pressing Enter to the first event of an answer, and to its end. */
export interface Wait {
  first: number;
  whole: number;
}

export type Asker = Awaited<ReturnType<typeof openAsker>>;

/** Somebody with the page open: he asks over HTTP and hears over a socket, as the web app does. */
export async function openAsker(url: string, company: Company) {
  const client = await signIn(url, company);
  const socket = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${client.token}` },
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => {}, // Whoever waits for an answer hears of it.
  });
  let conversationId: string | undefined;
  /** Asks one question after the other, and reads each answer for so long; throws when one is not answered. */
  const goOn = async (questions: readonly string[], readsMs = 0): Promise<Wait[]> => {
    const waits: Wait[] = [];
    for (const text of questions) {
      const { wait, conversation } = await ask(client, url, socket, { text, conversationId });
      waits.push(wait);
      conversationId = conversation;
      await sleep(readsMs);
    }
    return waits;
  };
  return {
    goOn,
    /** The same in a new conversation. */
    begin(questions: readonly string[]): Promise<Wait[]> {
      conversationId = undefined;
      return goOn(questions);
    },
    leave: () => socket.dispose(),
  };
}

async function ask(client: Client, url: string, socket: Socket, input: Question) {
  const begun = performance.now();
  const { ask: asked } = await client.ask<Asked>(`${url}/graphql`, ASK, { input });
  let first: number | undefined;
  for await (const { data } of socket.iterate<Event>({ query: EVENTS, variables: { id: asked.id } })) {
    const now = performance.now() - begun;
    first ??= now;
    const state = data?.answerEvents.question?.state;
    if (state === 'ANSWERED') return { wait: { first, whole: now }, conversation: asked.conversation.id };
    if (state) throw new Error(`"${input.text}" was ${state}.`);
  }
  throw new Error(`The answer to "${input.text}" never came.`);
}
