import type { DimensionFilterInput } from '#kernel/metrics/metric-types';
import type { Ask } from '../evidence/gather.ts';
import type { AnalysisPlan, PlanFilter } from '../plan/analysis-plan.ts';
import { fold } from '../understand/analyst/fold.ts';
import { AmendmentRefused } from './amendment.ts';
import { PlanPart } from './plan-enums.ts';
import type { PlannedMember } from './question-plan.types.ts';

const MOST_FILTERS = 5;
const MOST_MEMBERS = 20;
/** So many members are looked through by the letters that a person types. */
const LARGEST = 100;

const NAMED = `query ($keys: [ID!]!, $by: String!, $in: [String!]!) { metrics(keys: $keys) {
  breakdown(by: $by, period: { preset: ALL_TIME }, first: ${MOST_MEMBERS}, filter: [{ by: $by, in: $in }]) { slices { key label } } } }`;
const SEARCHED = `query ($keys: [ID!]!, $by: String!, $text: String!) { metrics(keys: $keys) {
  members(by: $by, text: $text, first: ${MOST_MEMBERS}) { key label }
  breakdown(by: $by, period: { preset: ALL_TIME }, first: ${LARGEST}) { slices { key label } } } }`;

interface Found {
  members: PlannedMember[];
  breakdown: { slices: PlannedMember[] };
}

/** Filters with the names of their members as the person sees them in the graph; refuses members that he does not. */
export async function nameFilters(
  metric: string,
  wanted: readonly DimensionFilterInput[],
  before: AnalysisPlan | undefined,
  ask: Ask,
): Promise<PlanFilter[] | AmendmentRefused> {
  if (wanted.length > MOST_FILTERS || wanted.some(({ in: keys }) => keys.length > MOST_MEMBERS))
    return refuse(`Keep at most ${MOST_FILTERS} filters with ${MOST_MEMBERS} names each.`);
  const named = await Promise.all(
    wanted.filter(({ in: keys }) => keys.length > 0).map((one) => nameFilter(metric, one, before, ask)),
  );
  const refused = named.find((one): one is AmendmentRefused => one instanceof AmendmentRefused);
  return refused ?? named.filter((one): one is PlanFilter => !(one instanceof AmendmentRefused));
}

async function nameFilter(
  metric: string,
  { by, in: keys }: DimensionFilterInput,
  before: AnalysisPlan | undefined,
  ask: Ask,
): Promise<PlanFilter | AmendmentRefused> {
  const known = before?.filters.find((filter) => filter.by === by)?.members ?? [];
  const isKnown = keys.every((key) => known.some((member) => member.key === key));
  const candidates = isKnown ? known : (await findIn(ask, NAMED, { keys: [metric], by, in: keys })).breakdown.slices;
  const members = keys.map((key) => candidates.find((member) => member.key === key));
  const found = members.filter((member) => member !== undefined);
  if (found.length < members.length)
    return refuse('A name that is to be kept is none that you see. Choose another one.');
  return { by, members: found.map(({ key, label }) => ({ key, label })) };
}

const refuse = (message: string) => new AmendmentRefused(message, PlanPart.FILTER);

async function findIn(ask: Ask, query: string, variables: Record<string, unknown>): Promise<Found> {
  const { data } = await ask(query, variables);
  const [metric] = (data?.metrics ?? []) as (Partial<Found> | null)[];
  const slices = metric?.breakdown?.slices.filter(({ key }) => key !== '') ?? [];
  return { members: metric?.members ?? [], breakdown: { slices } };
}

/** Members of a dimension that the person sees, by a name or some letters of it; the largest when there are none. */
export async function searchMembers(metric: string, by: string, search: string, ask: Ask): Promise<PlannedMember[]> {
  const { members, breakdown } = await findIn(ask, SEARCHED, { keys: [metric], by, text: search });
  const letters = fold(search);
  const having = breakdown.slices.filter(({ label }) => fold(label).includes(letters));
  const unique = new Map([...members, ...having].map(({ key, label }) => [key, { key, label }]));
  return [...unique.values()].slice(0, MOST_MEMBERS);
}
