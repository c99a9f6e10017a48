import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan, PlanFilter } from '../../plan/analysis-plan.ts';
import type { Refusal } from '../../plan/refusal.ts';
import { fold } from '../analyst/fold.ts';
import { likeness } from '../analyst/likeness.ts';
import type { FoundMember, Situation } from '../planner.ts';
import type { PlanCall } from './functions.ts';

const CERTAIN = 0.75;
const NEAREST = 5;

type Wanted = PlanCall['members'][number];
type LookedUp =
  | { filters: PlanFilter[] }
  | { unclear: readonly FoundMember[]; filters: PlanFilter[] }
  | { refusal: Refusal };

/**
 * Finds the members that a model names, as the asking person: a name that the question does not say, or that he cannot find, is refused;
 * one that may be several is left to him, with the filters that are certain.
 */
export async function lookUpMembers(
  wanted: readonly Wanted[],
  question: string,
  metric: CatalogueEntry,
  { findMembers, previous }: Pick<Situation, 'findMembers' | 'previous'>,
): Promise<LookedUp> {
  const found = await Promise.all(wanted.map((one) => membersOf(one, metric, findMembers)));
  const members: FoundMember[] = [];
  let unclear: readonly FoundMember[] | undefined;
  for (const [index, one] of wanted.entries()) {
    const { alike, near } = found[index] ?? { alike: [], near: [] };
    const [first] = alike;
    if (!first || !isSaid(one, question, previous)) return { refusal: noSuchMember(one, question, near) };
    if (alike.length > 1) unclear ??= alike;
    else members.push(first);
  }
  const filters = filtersOf(members);
  return unclear ? { unclear, filters } : { filters };
}

/** The members of the metric's dimensions that a name means, and those that come near. */
async function membersOf({ by, said, name }: Wanted, { dimensions }: CatalogueEntry, find: Situation['findMembers']) {
  const names = [...new Set([name, said].map(fold))];
  const found = (await Promise.all(names.map(find))).flat();
  const order = dimensions.map(({ key }) => key).filter((key) => !by || key === by);
  const near = order.flatMap((key) => found.filter((one) => one.by === key));
  const exact = near.find(({ label }) => names.includes(fold(label)));
  if (exact) return { alike: [exact], near };
  const alike = near.filter(({ label }) => names.some((one) => likeness(fold(label), one) >= CERTAIN));
  const byLabel = new Map(alike.toReversed().map((one) => [one.label, one]));
  return { alike: [...byLabel.values()].toReversed(), near };
}

/** Only what the person said may narrow his figures: words of the question, or a member of the plan before. */
function isSaid({ said, name }: Wanted, question: string, previous: AnalysisPlan | undefined): boolean {
  const before = previous?.filters.flatMap(({ members }) => members.map(({ label }) => fold(label))) ?? [];
  return fold(question).includes(fold(said)) || before.includes(fold(name));
}

function noSuchMember({ said }: Wanted, question: string, near: readonly FoundMember[]): Refusal {
  const nearest = [...new Set(near.map(({ label }) => label))].slice(0, NEAREST);
  return { kind: 'NO_SUCH_MEMBER', said: fold(question).includes(fold(said)) ? said : question.slice(0, 80), nearest };
}

/** Members of the same dimension are kept together. */
export function filtersOf(members: readonly FoundMember[]): PlanFilter[] {
  const byDimension = Map.groupBy(members, ({ by }) => by);
  return [...byDimension].map(([by, kept]) => ({
    by,
    members: [...new Map(kept.map(({ key, label }) => [key, { key, label }])).values()],
  }));
}
