import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { Context } from '#kernel/graph/context';
import type { TestGraph } from '#kernel/testing/test-graph';
import { isPasswordOf } from '../passwords/password.ts';
import { letters } from '../testing/letters.ts';
import { anOwner, door, identityGraph, PASSWORD } from '../testing/people.ts';
import { someAddress, stranger } from '../testing/stranger.ts';
import { loginsOf } from '../users/logins-of.ts';
import { countAttempt } from './attempts.ts';

/** So many attempts on one account cost no waiting. */
const EACH = 3;
const PAIRS = 300;
const PATIENCE_MS = 240_000;

let graph: TestGraph;
let known: string[];
let owner: Client;
beforeAll(async () => {
  graph = await identityGraph();
  owner = new Client({ connectionString: graph.databaseUrl });
  await owner.connect();
  await letters();
  known = [];
  for (let count = 0; count < PAIRS / EACH; count += 1) known.push((await anOwner(graph)).email);
}, PATIENCE_MS);
afterAll(() => owner.end());

test(
  'signing in takes as long for an unknown address as for a known one',
  async () => {
    const wrong = (email: string) => door(graph, someAddress()).signIn(email, 'not the password at all');

    expect(await tellingApart(wrong)).toSatisfy(isChance);
  },
  PATIENCE_MS,
);

test(
  'the control: whoever answers an unknown address early can be told',
  async () => {
    const early = async (email: string) => {
      const context = new Context(graph.started.runtime, { actor: 'router', correlationId: 'test' });
      await countAttempt(context, { email, address: someAddress() });
      const [login] = await loginsOf(context.session, email);
      await context.session.close();
      if (login) await isPasswordOf(login.passwordHash, 'not the password at all');
    };

    expect(await tellingApart(early, PAIRS / 3)).toBeGreaterThan(0.9);
  },
  PATIENCE_MS,
);

test(
  'asking for a new password takes as long',
  async () => {
    const query = 'mutation($email: String!) { requestPasswordReset(input: { email: $email }) { __typename } }';

    expect(await tellingApart((email) => stranger(graph).ask(query, { email }))).toSatisfy(isChance);
  },
  PATIENCE_MS,
);

test(
  'signing up takes as long',
  async () => {
    const query = 'mutation($input: SignUpInput!) { signUp(input: $input) { __typename } }';
    const rest = { password: PASSWORD, name: 'Grace Hopper', organizationName: 'Compilers' };
    const signUp = (email: string) => stranger(graph).ask(query, { input: { email, ...rest } });

    expect(await tellingApart(signUp)).toSatisfy(isChance);
  },
  PATIENCE_MS,
);

/** How sure one can be by time alone that an address is known: 0.5 by chance, 1 always. Both kinds are timed in turns. */
async function tellingApart(ask: (email: string) => Promise<unknown>, pairs = PAIRS): Promise<number> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const unknown = known.map(() => `${newId()}@example.com`);
  await owner.query('delete from identity.sign_in_attempts');
  for (let warmUp = 0; warmUp < 5; warmUp += 1) await ask(`${newId()}@example.com`);
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = Math.random() < 0.5 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of order) {
      const email = { known, unknown }[kind][pair % known.length] as string;
      const begun = performance.now();
      await ask(email);
      times[kind].push(performance.now() - begun);
      await rest();
    }
  }
  return areaUnderCurve(times.known, times.unknown);
}

/** Waits until what an answer leaves to do, such as a letter, is done: it would slow down the next one. */
async function rest(): Promise<void> {
  const undone = "select from jobs.job_common where state in ('created', 'active') and start_after <= now() limit 1";
  while ((await owner.query(undone)).rowCount) await sleep(3);
}

/** The share of all pairs in which the first is the longer one; equal ones count half. */
function areaUnderCurve(longer: readonly number[], shorter: readonly number[]): number {
  const wins = longer.flatMap((a) => shorter.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

const isChance = (area: number): boolean => area > 0.4 && area < 0.6;
