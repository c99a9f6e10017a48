import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.ts';
import type { Line } from './line.ts';
import { median } from './numbers.ts';
import { overviewQuery, queryOf } from './overview-page.ts';

interface Briefed {
  morningBrief: { state: string; findings: unknown[] };
}

/** Once somebody has read the figures the brief may take no longer than the page itself. */
const AIM = 1;

/** The morning brief, which the overview page asks for beside its own query: until it is there for the first time, and from then on. */
export async function briefBeside(
  client: Client,
  url: string,
  name: string,
  page: object,
  times: number,
): Promise<Line> {
  const ask = () => client.ask<Briefed>(`${url}/graphql`, queryOf('MorningBrief'));
  const begun = performance.now();
  let { morningBrief } = await ask();
  for (; morningBrief.state === 'PREPARING'; { morningBrief } = await ask()) await sleep(10);
  const first = performance.now() - begun;
  const kept = await typical(ask, times);
  const query = await typical(() => client.ask(`${url}/graphql`, overviewQuery(), page), times);
  const findings = morningBrief.findings.length;
  return {
    work: 'overview',
    what: `${name}, the brief beside it`,
    ours: `${findings} findings: first ${first.toFixed(0)} ms, then ${kept.toFixed(1)} ms`,
    theirs: `the page ${query.toFixed(1)} ms`,
    ratio: `${(kept / query).toFixed(2)} times`,
    aim: `then <= ${AIM} times`,
    isReached: kept / query <= AIM,
    figures: { findings, first, kept, query },
  };
}

/** The median of asking one after the other, in milliseconds. */
async function typical(ask: () => Promise<unknown>, times: number): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    await ask();
    taken.push(performance.now() - begun);
  }
  return median(taken);
}
