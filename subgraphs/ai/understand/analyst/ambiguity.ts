import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { MetricUnit } from '#kernel/metrics/metric-enums';
import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import type { Refusal } from '../../plan/refusal.ts';
import type { FoundMember } from '../planner.ts';
import { asksForWellBeing, rankedUnit } from './decide-kind.ts';
import type { Members } from './find-members.ts';
import { fold, words } from './fold.ts';
import { leftOver } from './left-over.ts';
import type { Reading } from './read-question.ts';

const MOST = 5;

interface Around {
  catalogue: readonly CatalogueEntry[];
  previous: AnalysisPlan | undefined;
  candidates: readonly FoundMember[];
}

type Build = (
  reading: Reading,
  previous: AnalysisPlan | undefined,
  metrics: readonly CatalogueEntry[],
  members: Members,
) => AnalysisPlan | { refusal: Refusal };

/** What a question may mean when it can mean several things; undefined when it means one. */
export function ambiguity(
  reading: Reading,
  members: Members,
  metrics: readonly CatalogueEntry[],
  around: Around,
  build: Build,
): Refusal | undefined {
  const choices = choicesOf(reading, members, metrics, around).flatMap(({ label, read, of, with: kept }) => {
    const plan = build(read ?? reading, around.previous, of ?? metrics, kept ?? members);
    return 'refusal' in plan ? [] : [{ label, plan }];
  });
  return choices.length > 1 ? { kind: 'AMBIGUOUS', choices: choices.slice(0, MOST) } : undefined;
}

interface Choice {
  label: string;
  read?: Reading;
  of?: readonly CatalogueEntry[];
  with?: Members;
}

function choicesOf(
  reading: Reading,
  members: Members,
  metrics: readonly CatalogueEntry[],
  { catalogue, candidates, previous }: Around,
): Choice[] {
  const [metric] = metrics;
  if (!metric) return asksForFigures(reading) ? anyFigure(catalogue) : [];
  if (words(reading.lexicon.without).test(reading.text)) return leftOut(metric, members);
  if (reading.by && reading.says(reading.lexicon.stepped)) return stepsOrParts(reading, reading.by.thing.name, metric);
  if (reading.dimensions.length > 1)
    return reading.dimensions.map((by) => ({ label: `${metric.name}: ${by.thing.name}`, read: { ...reading, by } }));
  if (countsThings(reading, metric) && leftOver(reading).length === 0) return counts(catalogue, metric, members);
  if (!previous?.by && isRankedBySomething(reading, members, metric)) {
    return metric.dimensions.map((thing) => {
      const by = { thing, start: 0, end: 0, isExact: true };
      return { label: `${metric.name}: ${thing.name}`, read: { ...reading, by } };
    });
  }
  return partlyNamed(reading, metric, members, candidates);
}

/** "How are we doing this month": no figure in particular. */
function asksForFigures(reading: Reading): boolean {
  const { periods, lexicon, says } = reading;
  if (leftOver(reading).length > 0) return false;
  return periods.length > 0 || asksForWellBeing(reading) || says(lexicon.drivers);
}

const anyFigure = (catalogue: readonly CatalogueEntry[]): Choice[] =>
  catalogue
    .filter(({ addsUp }) => addsUp)
    .slice(0, MOST)
    .map((entry) => ({ label: entry.name, of: [entry] }));

/** "By month and territory": a plan takes figures apart in one way. */
function stepsOrParts(reading: Reading, by: string, { name }: CatalogueEntry): Choice[] {
  const { lexicon, says } = reading;
  const inSteps = { ...reading, by: undefined, dimensions: [] };
  const inParts = { ...reading, says: (pattern: string) => pattern !== lexicon.trend && says(pattern) };
  return [
    { label: `${name}: ${by}`, read: inParts },
    { label: name, read: inSteps },
  ];
}

/** "How many kettles did we sell": a verb that is called an amount, asked for as a number. */
function countsThings({ metrics: [named], text, lexicon }: Reading, { unit }: CatalogueEntry): boolean {
  const said = named && text.slice(named.start, named.end);
  const isVerb = said !== undefined && words(`^(?:${lexicon.verbs})$`).test(said);
  return isVerb && unit !== MetricUnit.COUNT && words(lexicon.howMany).test(text);
}

function counts(catalogue: readonly CatalogueEntry[], metric: CatalogueEntry, { filters }: Members): Choice[] {
  const has = ({ dimensions }: CatalogueEntry) => filters.every(({ by }) => dimensions.some(({ key }) => key === by));
  const others = catalogue.filter((one) => one.unit === MetricUnit.COUNT && one.addsUp && has(one));
  return [...others, metric].map((entry) => ({ label: entry.name, of: [entry] }));
}

/** "Who sold the most": the largest of something that is not said. */
function isRankedBySomething(reading: Reading, members: Members, metric: CatalogueEntry): boolean {
  const { by, lexicon, says } = reading;
  if (by || rankedUnit(reading) || members.filters.some(({ members: kept }) => kept.length > 1)) return false;
  const isRanked = says(lexicon.top) || says(lexicon.bottom);
  return isRanked && !says(lexicon.rows) && !says(lexicon.share) && metric.dimensions.length > 1;
}

/** Nothing can be left out of a figure: there is the whole and the part. */
function leftOut(metric: CatalogueEntry, { filters }: Members): Choice[] {
  const part = filters.flatMap(({ members }) => members.map(({ label }) => label)).join(', ');
  if (!part) return [];
  return [{ label: `${metric.name}: ${part}` }, { label: metric.name, with: { filters: [], understood: [] } }];
}

/** A piece of the names of several members: "House Espresso" of two sizes. */
function partlyNamed(
  reading: Reading,
  metric: CatalogueEntry,
  members: Members,
  candidates: readonly FoundMember[],
): Choice[] {
  const left = leftOver(reading);
  if (left.length === 0) return [];
  const said = left.map(({ word }) => word);
  const meant = candidates.filter(
    ({ by, label }) =>
      metric.dimensions.some(({ key }) => key === by) && said.every((word) => fold(label).split(' ').includes(word)),
  );
  return meant.map(({ by, key, label }) => ({
    label: `${metric.name}: ${label}`,
    with: { filters: [...members.filters, { by, members: [{ key, label }] }], understood: left },
  }));
}
