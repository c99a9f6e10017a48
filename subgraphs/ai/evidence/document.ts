import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { Wants } from './wants.ts';

/** An operation of the graph. */
export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

const SLICES = '{ slices { key label value } total }';
const MOST_ROWS = 20;

/** The one query that answers a plan. Nothing of the plan stands in its text: all of it travels in variables. */
export function documentFor(plan: AnalysisPlan, wants: Wants): Operation {
  const declared = ['$keys: [ID!]!', '$period: PeriodInput!', '$filter: [DimensionFilter!]'];
  const fields = ['key', 'latestOn', 'current: value(period: $period, filter: $filter) { current currency }'];
  if (wants.against) {
    declared.push('$against: PeriodInput!');
    fields.push('against: value(period: $against, filter: $filter) { current }');
  }
  if (wants.steps) {
    declared.push('$grain: Grain');
    fields.push('steps: series(period: $period, grain: $grain, filter: $filter) { from to value }');
    if (wants.against)
      fields.push('stepsAgainst: series(period: $against, grain: $grain, filter: $filter) { from to value }');
  }
  if (wants.by.length > 0) declared.push('$members: Int!', '$smallestFirst: Boolean!');
  for (const index of wants.by.keys()) {
    declared.push(`$by${index}: String!`);
    fields.push(breakdown(`by${index}`, index, '$period'));
    if (wants.against) fields.push(breakdown(`by${index}Against`, index, '$against'));
  }
  if (wants.rows)
    fields.push(
      `rows(period: $period, filter: $filter, first: ${MOST_ROWS}) { nodes { label detail on value } totalCount }`,
    );
  const query = `query Answer(${declared.join(', ')}) { metrics(keys: $keys) { ${fields.join(' ')} } }`;
  return { query, variables: variablesOf(plan, wants) };
}

function breakdown(alias: string, index: number, period: string): string {
  return `${alias}: breakdown(by: $by${index}, period: ${period}, first: $members, smallestFirst: $smallestFirst, filter: $filter) ${SLICES}`;
}

function variablesOf(
  { metrics, period, against, filters, grain }: AnalysisPlan,
  wants: Wants,
): Record<string, unknown> {
  const days = ({ from, to }: { from: string; to: string }) => ({ from, to });
  return {
    keys: metrics,
    period: days(period),
    filter: filters.map(({ by, members }) => ({ by, in: members.map(({ key }) => key) })),
    ...(wants.against && against && { against: days(against) }),
    ...(wants.steps && { grain: grain ?? null }),
    ...(wants.by.length > 0 && { members: wants.members, smallestFirst: wants.smallestFirst }),
    ...Object.fromEntries(wants.by.map((by, index) => [`by${index}`, by])),
  };
}
