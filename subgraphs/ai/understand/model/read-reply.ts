import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { ModelReply } from '../../models/ask-model.ts';
import type { argumentsFor, PlanCall, RefuseCall } from './functions.ts';

/** What a model wants, checked as a client's input is: nothing but what the asker himself could ask for. */
export type Wish = { plan: PlanCall } | { refuse: RefuseCall };

const NEEDS_BY = ['BREAKDOWN', 'RANKING', 'SHARE'];
/** Kinds that a plan can take apart; a series or a list of rows it cannot. */
const TAKES_APART = [...NEEDS_BY, 'DRIVERS', 'VALUE', 'COMPARISON'];

/** Reads a reply; undefined when it is no call, or asks for what there is not. */
export function readReply(
  { call }: ModelReply,
  allowed: ReturnType<typeof argumentsFor>,
  readable: readonly CatalogueEntry[],
): Wish | undefined {
  if (call?.name === 'refuse') {
    const { data } = allowed.refuse.safeParse(withoutNulls(call.arguments));
    return data && { refuse: data };
  }
  if (call?.name !== 'plan') return undefined;
  const { data } = allowed.plan.safeParse(withoutNulls(call.arguments));
  return data && isPossible(data, readable) ? { plan: data } : undefined;
}

/** Models say "nothing" as null; leaving it out means the same. */
function withoutNulls(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const entries = Object.entries(given).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutNulls(value)]));
}

/** Whether the first metric can be taken apart as wished, in the way that the kind wants. */
function isPossible({ kind, by, metrics: [first] }: PlanCall, readable: readonly CatalogueEntry[]): boolean {
  if (!by) return !NEEDS_BY.includes(kind);
  const metric = readable.find(({ key }) => key === first);
  return TAKES_APART.includes(kind) && !!metric?.dimensions.some(({ key }) => key === by);
}
