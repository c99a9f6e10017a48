import type { Finding } from '../answer/answer.ts';
import type { Step } from '../evidence/readings.ts';
import { type Case, enter } from './situation.ts';
import { wholeSteps } from './trend.ts';

/** As many steps at least must lie between a figure and one as high or as low for that to be worth a word. */
const LONG_AGO = 6;

/** For how long a figure has not been as high, or as low, as in the period of the plan, when that is the newest step of its history. */
export function findRecord(one: Case): Finding | undefined {
  const steps = wholeSteps(one.readings);
  const last = steps.at(-1);
  const past = steps.slice(0, -1);
  if (!last || past.length < LONG_AGO || last.from !== one.plan.period.from) return undefined;
  return recordOf(one, last, past, 'TOP') ?? recordOf(one, last, past, 'BOTTOM');
}

function recordOf(one: Case, last: Step, past: readonly Step[], end: 'TOP' | 'BOTTOM'): Finding | undefined {
  const sign = end === 'TOP' ? 1 : -1;
  const at = past.findLastIndex(({ reading }) => sign * ((reading.value ?? 0) - (last.reading.value ?? 0)) >= 0);
  const since = past[Math.max(at, 0)];
  if (!since || past.length - at <= LONG_AGO) return undefined;
  const value = enter(one, last.reading, one.plan.period.said);
  const words = { metric: one.metric.key, sinceOn: since.from, end, which: at < 0 ? 'EVER' : 'SINCE' };
  return { kind: 'RECORD', figures: { value }, words, weight: 0.8 };
}
