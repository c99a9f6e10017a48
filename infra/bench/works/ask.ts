import { setTimeout as sleep } from 'node:timers/promises';
import { type Asker, openAsker, type Wait } from '../asker.ts';
import type { Bench } from '../bench.ts';
import { signIn } from '../client.ts';
import { conversations } from '../conversations.ts';
import type { Line } from '../line.ts';
import { quantile } from '../numbers.ts';
import { hire } from '../people.ts';
import { during, openOverviews } from '../somebody-else.ts';
import type { Company } from '../world.ts';

/** Conversations of one person one after the other, and of many people at once. */
const COUNTS = { quick: { alone: 2, atOnce: 3 }, usual: { alone: 12, atOnce: 50 } };
const CALM_MS = { quick: 500, usual: 10_000 };
/** How long the quickest of many reads an answer, and writes the next question; the slowest takes three times as long. */
const READS_MS = { quick: 50, usual: 5_000 };
const AIM_MS = { first: 300, whole: 2_000 };
/** Others may wait twice as long while so many talk. */
const AIM = 2;

/** How soon answers come to one who asks, and what fifty who talk at once cost somebody who looks at the overview. */
export async function asking(bench: Bench): Promise<Line[]> {
  const { demo } = await bench.companies();
  if (!demo) throw new Error('There is no demo company.');
  const { url } = (await bench.product()).ready;
  return [await alone(bench, demo, url), ...(await atOnce(bench, demo, url))];
}

const lastYear = () => new Date().getFullYear() - 1;

async function alone(bench: Bench, demo: Company, url: string): Promise<Line> {
  const asker = await openAsker(url, demo);
  const [warmUp = [], ...measured] = conversations(COUNTS[sizeOf(bench)].alone + 1, lastYear());
  await asker.begin(warmUp);
  const waits: Wait[] = [];
  for (const questions of measured) waits.push(...(await asker.begin(questions)));
  await asker.leave();
  const isReached = p95(waits, 'first') <= AIM_MS.first && p95(waits, 'whole') <= AIM_MS.whole;
  return {
    work: 'ask',
    what: `${waits.length} questions, one after the other`,
    ours: words(waits),
    theirs: '',
    ratio: '',
    aim: `p95 <= ${AIM_MS.first} ms, <= ${AIM_MS.whole} ms`,
    isReached,
    figures: { waits },
  };
}

/** Everybody asks his first question at the same moment; then all go on, each in his own time. */
async function atOnce(bench: Bench, demo: Company, url: string): Promise<Line[]> {
  const count = COUNTS[sizeOf(bench)].atOnce;
  const askers: Asker[] = [];
  for (const email of await hire(bench, demo, count, 'ask.example'))
    askers.push(await openAsker(url, { ...demo, email }));
  const all = conversations(count, lastYear());
  const somebody = await openOverviews(url, await signIn(url, demo));
  try {
    await sleep(CALM_MS.quick);
    const calm = await during(() => sleep(CALM_MS[sizeOf(bench)]));
    const rush = await during(() => together(askers, (asker, index) => asker.begin(all[index]?.slice(0, 1) ?? [])));
    const talk = await during(() => talkOn(askers, all, READS_MS[sizeOf(bench)]));
    const before = await somebody.p95(calm);
    const rushed = lineOf(`${count} first questions at the same moment`, rush.result, before, await somebody.p95(rush));
    const talked = lineOf(`${count} conversations at once`, talk.result, before, await somebody.p95(talk));
    const ratio = Number(talked.figures.ratio);
    return [rushed, { ...talked, aim: `<= ${AIM} times`, isReached: ratio <= AIM }];
  } finally {
    await somebody.leave();
    await together(askers, async ({ leave }) => leave());
  }
}

const together = async <T>(askers: readonly Asker[], work: (asker: Asker, index: number) => T | Promise<T>) =>
  (await Promise.all(askers.map(work))).flat();

/** Everybody goes on with his conversation; nobody reads as fast as anybody else. */
function talkOn(askers: readonly Asker[], all: readonly string[][], readsMs: number): Promise<Wait[]> {
  return together(askers, async (asker, index) => {
    const reads = readsMs * (1 + (2 * index) / askers.length);
    await sleep(reads);
    return asker.goOn(all[index]?.slice(1) ?? [], reads);
  });
}

function lineOf(what: string, waits: readonly Wait[], before: number, meanwhile: number): Line {
  const ratio = meanwhile / before;
  return {
    work: 'ask',
    what,
    ours: words(waits),
    theirs: `overview p95 ${before.toFixed(1)} ms before, ${meanwhile.toFixed(1)} ms meanwhile`,
    ratio: `${ratio.toFixed(2)} times`,
    aim: '',
    figures: { waits, overviewBefore: before, overviewMeanwhile: meanwhile, ratio },
  };
}

const sizeOf = ({ command }: Bench) => (command.quick ? 'quick' : 'usual');

const p95 = (waits: readonly Wait[], of: keyof Wait): number =>
  quantile(
    waits.map((wait) => wait[of]),
    0.95,
  );

function words(waits: readonly Wait[]): string {
  const said = (of: keyof Wait) => {
    const taken = waits.map((wait) => wait[of]);
    return `p50 ${quantile(taken, 0.5).toFixed(0)} ms, p95 ${quantile(taken, 0.95).toFixed(0)} ms`;
  };
  return `first event ${said('first')}; answer ${said('whole')}`;
}
