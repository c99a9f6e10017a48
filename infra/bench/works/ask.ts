import { setTimeout as sleep } from 'node:timers/promises';
import { openAsker, type Wait } from '../asker.ts';
import type { Bench } from '../bench.ts';
import { signIn } from '../client.ts';
import { conversations } from '../conversations.ts';
import type { Line } from '../line.ts';
import { quantile } from '../numbers.ts';
import { hire } from '../people.ts';
import { during, openOverviews } from '../somebody-else.ts';
import type { Company } from '../world.ts';

/** Conversations of one person one after the other, and of many people at the same time. */
const COUNTS = { quick: { alone: 2, atOnce: 3 }, usual: { alone: 12, atOnce: 50 } };
/** How long each of many reads an answer before the next question: less than anybody does. All ask their first at the same moment. */
const READS_MS = { quick: 100, usual: 5_000 };
const CALM_MS = { quick: 500, usual: 10_000 };
const AIM_MS = { first: 300, whole: 2_000 };
/** Others may wait twice as long while so many talk. */
const AIM = 2;

/** How soon answers come to one who asks, and what fifty who ask at once cost somebody who looks at the overview. */
export async function asking(bench: Bench): Promise<Line[]> {
  const { demo } = await bench.companies();
  if (!demo) throw new Error('There is no demo company.');
  const { url } = (await bench.product()).ready;
  return [await alone(bench, demo, url), await atOnce(bench, demo, url)];
}

const lastYear = () => new Date().getFullYear() - 1;

async function alone(bench: Bench, demo: Company, url: string): Promise<Line> {
  const asker = await openAsker(url, demo);
  const [warmUp = [], ...measured] = conversations(COUNTS[sizeOf(bench)].alone + 1, lastYear());
  await asker.converse(warmUp);
  const waits: Wait[] = [];
  for (const questions of measured) waits.push(...(await asker.converse(questions)));
  await asker.leave();
  const { first, whole } = wordsOf(waits);
  return {
    work: 'ask',
    what: `${waits.length} questions, one after the other`,
    ours: `first event ${first}; answer ${whole}`,
    theirs: '',
    ratio: '',
    aim: `p95 <= ${AIM_MS.first} ms, <= ${AIM_MS.whole} ms`,
    isReached: p95(waits, 'first') <= AIM_MS.first && p95(waits, 'whole') <= AIM_MS.whole,
    figures: { waits },
  };
}

async function atOnce(bench: Bench, demo: Company, url: string): Promise<Line> {
  const count = COUNTS[sizeOf(bench)].atOnce;
  const people = await hire(bench, demo, count, 'ask.example');
  const askers: Awaited<ReturnType<typeof openAsker>>[] = [];
  for (const email of people) askers.push(await openAsker(url, { ...demo, email }));
  const all = conversations(count, lastYear());
  const reads = READS_MS[sizeOf(bench)];
  const somebody = openOverviews(url, await signIn(url, demo));
  try {
    await sleep(CALM_MS.quick);
    const calm = await during(() => sleep(CALM_MS[sizeOf(bench)]));
    const busy = await during(() => Promise.all(askers.map((asker, index) => asker.converse(all[index] ?? [], reads))));
    return lineOf(count, busy.result.flat(), await somebody.p95(calm), await somebody.p95(busy));
  } finally {
    await somebody.leave();
    await Promise.all(askers.map(({ leave }) => leave()));
  }
}

function lineOf(count: number, waits: readonly Wait[], before: number, meanwhile: number): Line {
  const { first, whole } = wordsOf(waits);
  const ratio = meanwhile / before;
  return {
    work: 'ask',
    what: `${count} conversations at once`,
    ours: `first event ${first}; answer ${whole}`,
    theirs: `overview p95 ${before.toFixed(1)} ms before, ${meanwhile.toFixed(1)} ms meanwhile`,
    ratio: `${ratio.toFixed(2)} times`,
    aim: `<= ${AIM} times`,
    isReached: ratio <= AIM,
    figures: { count, waits, overviewBefore: before, overviewMeanwhile: meanwhile },
  };
}

const sizeOf = ({ command }: Bench) => (command.quick ? 'quick' : 'usual');

const p95 = (waits: readonly Wait[], of: keyof Wait): number =>
  quantile(
    waits.map((wait) => wait[of]),
    0.95,
  );

function wordsOf(waits: readonly Wait[]): Record<keyof Wait, string> {
  const words = (of: keyof Wait) => {
    const taken = waits.map((wait) => wait[of]);
    return `p50 ${quantile(taken, 0.5).toFixed(0)} ms, p95 ${quantile(taken, 0.95).toFixed(0)} ms`;
  };
  return { first: words('first'), whole: words('whole') };
}
