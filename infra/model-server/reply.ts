import type { ChatRequest } from './chat-request.ts';

/** A function that a model wants called; text for arguments is sent as it is, even when it is no JSON. */
export interface FunctionCall {
  name: string;
  arguments: unknown;
}

/** One answer of the model server: what it says, and what goes wrong on the way. */
export interface Reply {
  text?: string;
  calls?: readonly FunctionCall[];
  /** Milliseconds before the first byte. */
  waits?: number;
  /** Milliseconds before each piece; only where the client asked for a stream. */
  dribbles?: number;
  /** The connection is cut after so many pieces; without a stream, in the middle of the body. */
  cutAfter?: number;
  /** True for text that goes on until the client hangs up, whatever length was asked for. */
  isEndless?: boolean;
  /** An error in place of an answer, with the seconds that a client is asked to wait. */
  status?: number;
  retryAfter?: number;
  /** A body that is none of the protocol's; sent with status 200. */
  body?: string;
}

/** Decides what to answer to a request. */
export type Behaviour = (request: ChatRequest) => Reply;

/** Turns a reply into one that comes late and slowly. */
export const slow = (reply: Reply, waits: number, dribbles = 0): Reply => ({ ...reply, waits, dribbles });

/** Breaks a reply off after some pieces. */
export const cut = (reply: Reply, cutAfter = 2): Reply => ({ ...reply, cutAfter });

/** Asks for patience: 429, with Retry-After when seconds are given. */
export const tooMany = (retryAfter?: number): Reply => ({
  status: 429,
  ...(retryAfter !== undefined && { retryAfter }),
});

/** Fails: 500. */
export const broken: Reply = { status: 500 };

/** Everything that is no answer although it looks like one. */
export const garbage = {
  /** A page of some proxy. */
  noJson: { body: '<html><body>Bad gateway</body></html>' },
  /** JSON that is no completion. */
  otherJson: { body: '{"choices":"none","object":42}' },
  halfArguments: { calls: [{ name: 'plan', arguments: '{"kind":"VALUE","metrics":["sales.rev' }] },
  wrongFunction: { calls: [{ name: 'drop_tables', arguments: { tables: '*' } }] },
  wrongTypes: { calls: [{ name: 'plan', arguments: { kind: 7, metrics: 'all', period: null, filters: 'x' } }] },
  noObject: { calls: [{ name: 'plan', arguments: '[[["plan"]]]' }] },
  nothing: { text: '' },
  chatter: { text: 'Sure! Here is what I think about your business: it is great.' },
  endless: { text: 'and so on ', isEndless: true },
} satisfies Record<string, Reply>;
