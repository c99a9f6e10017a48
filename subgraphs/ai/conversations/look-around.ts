import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Ask } from '../evidence/gather.ts';
import type { FoundMember, Situation } from '../understand/planner.ts';

/** Dimensions that one operation looks names up in: one with many names must not make the others late. */
const MOST_AT_ONCE = 3;
const MOST_LIKE = 5;

const EXTENTS = `query ($keys: [ID!]!) { metrics(keys: $keys) { value(period: { preset: ALL_TIME }) { period { from to } } } }`;

/** The days that the company's data spans, as the asking person sees it. */
export async function calendarFor(
  catalogue: readonly CatalogueEntry[],
  fiscalYearStart: number,
  ask: Ask,
): Promise<Situation['calendar']> {
  const firstOfEach = [...new Map(catalogue.toReversed().map((entry) => [entry.domain, entry.key])).values()];
  const { data } = await ask(EXTENTS, { keys: firstOfEach });
  const metrics = (data?.metrics ?? []) as ({ value: { period: { from: string; to: string } } | null } | null)[];
  const periods = metrics.flatMap((metric) => metric?.value?.period ?? []);
  const endsOn = metrics.flatMap((metric, index) =>
    metric?.value ? [[domainOf(firstOfEach[index]), metric.value.period.to]] : [],
  );
  const today = new Date().toISOString().slice(0, 10);
  return {
    anchor:
      periods
        .map(({ to }) => to)
        .toSorted()
        .at(-1) ?? today,
    first: periods.map(({ from }) => from).toSorted()[0] ?? today,
    fiscalYearStart,
    endsOn: Object.fromEntries(endsOn),
  };
}

const domainOf = (key = ''): string => key.slice(0, key.indexOf('.'));

/** Looks names up in every dimension of the catalogue, each by the first metric that has it. */
export function memberFinder(catalogue: readonly CatalogueEntry[], ask: Ask): Situation['findMembers'] {
  const owners = new Map<string, string>();
  for (const { key, dimensions } of catalogue) {
    for (const dimension of dimensions) if (!owners.has(dimension.key)) owners.set(dimension.key, key);
  }
  const all = [...owners];
  const chunks = Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, index) =>
    all.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE),
  );
  return async (text) => (await Promise.all(chunks.map((chunk) => findAmong(chunk, text, ask)))).flat();
}

type Owner = readonly [by: string, metric: string];

/** Looks in several dimensions at once, and in each alone when they do not answer together in time. */
async function findAmong(owners: readonly Owner[], text: string, ask: Ask): Promise<FoundMember[]> {
  const together = await findIn(owners, text, ask);
  if (together) return together;
  const alone = await Promise.all(owners.map((owner) => findIn([owner], text, ask)));
  return alone.flatMap((found) => found ?? []);
}

/** Undefined when something is late or refused. */
async function findIn(owners: readonly Owner[], text: string, ask: Ask): Promise<FoundMember[] | undefined> {
  const byMetric = [...Map.groupBy(owners, ([, metric]) => metric)];
  const declared = [
    '$text: String!',
    ...byMetric.map((_, index) => `$k${index}: [ID!]!`),
    ...owners.map((_, index) => `$b${index}: String!`),
  ];
  const at = (by: string) => owners.findIndex(([one]) => one === by);
  const roots = byMetric.map(([, dimensions], index) => {
    const fields = dimensions.map(
      ([by]) => `d${at(by)}: members(by: $b${at(by)}, text: $text, first: ${MOST_LIKE}) { key label likeness }`,
    );
    return `m${index}: metrics(keys: $k${index}) { ${fields.join(' ')} }`;
  });
  const variables = {
    text,
    ...Object.fromEntries(byMetric.map(([metric], index) => [`k${index}`, [metric]])),
    ...Object.fromEntries(owners.map(([by], index) => [`b${index}`, by])),
  };
  const { data, errors } = await ask(`query (${declared.join(', ')}) { ${roots.join(' ')} }`, variables);
  if (errors && owners.length > 1) return undefined;
  const found = Object.values(data ?? {}).flatMap(
    (metrics) => (metrics ?? []) as Record<string, Omit<FoundMember, 'by'>[] | null>[],
  );
  return found.flatMap((metric) =>
    owners.flatMap(([by], index) => (metric?.[`d${index}`] ?? []).map((member) => ({ ...member, by }))),
  );
}
