import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { MetricUnit } from '#kernel/metrics/metric-enums';
import { AnalysisPlan } from '../../plan/analysis-plan.ts';
import type { Refusal } from '../../plan/refusal.ts';
import type { FoundMember, Language, Planner, Situation } from '../planner.ts';
import { ambiguity } from './ambiguity.ts';
import { chooseMetrics, fitting } from './choose-metrics.ts';
import { comparedMembers, decideKind, isWho } from './decide-kind.ts';
import { decidePeriods } from './decide-periods.ts';
import { decideRank } from './decide-rank.ts';
import { decideSteps } from './decide-steps.ts';
import { detectLanguage } from './detect-language.ts';
import { findMembers, type Members, type PlacedMember, placeMembers, placePartly } from './find-members.ts';
import { words } from './fold.ts';
import { leftOver, refuseLeftOver } from './left-over.ts';
import { spokenOf } from './nouns-of.ts';
import { knowingNames, type Reading, readQuestion } from './read-question.ts';
import { noMetric, noSuchMetric, notApart } from './refuse.ts';
import { without } from './spans.ts';

type Planned = AnalysisPlan | { refusal: Refusal };

/** Plans by rules alone: no model, no network, the same answer every time. */
export const analyst: Planner = {
  async understand(question, situation) {
    const language = detectLanguage(question, situation.locale, situation.catalogue);
    const reading = readWhereDataEnds(question, language, situation);
    const planned = plan(question, reading, situation, await situation.findMembers(reading.text));
    return 'refusal' in planned ? { refusal: planned.refusal, language } : { plan: planned, language };
  },
};

/** Reads a question by the calendar of the domain that it is about: data of one may end earlier than that of another. */
function readWhereDataEnds(
  question: string,
  language: Language,
  { catalogue, calendar, previous, locale }: Situation,
): Reading {
  const read = (anchor: string) => readQuestion(question, language, catalogue, { ...calendar, anchor }, locale);
  const reading = read(calendar.anchor);
  const about = reading.metrics[0]?.thing.domain ?? previous?.metrics[0]?.split('.')[0] ?? '';
  const end = calendar.endsOn?.[about] ?? calendar.anchor;
  return end === calendar.anchor ? reading : read(end);
}

function plan(question: string, reading: Reading, situation: Situation, candidates: readonly FoundMember[]): Planned {
  const { catalogue } = situation;
  const previous = followed(reading, situation);
  const placed = membersIn(reading, candidates);
  const metrics = chooseMetrics(reading, catalogue, previous, placed);
  const [first] = metrics;
  const spoken = first ? spokenOf(reading, first) : [];
  const members = findMembers(placed, first?.dimensions.map(({ key }) => key) ?? []);
  const kinds = first?.dimensions.filter(({ key }) => members.filters.some(({ by }) => by === key)) ?? [];
  const knowing = knowingNames(
    { ...reading, understood: [...reading.understood, ...spoken] },
    members.understood,
    kinds,
  );
  const isUnmeasured = words(knowing.lexicon.unmeasured).test(without(reading.text, members.understood));
  if (isUnmeasured && first?.unit !== MetricUnit.DAYS)
    return { refusal: first ? noSuchMetric(reading.text, catalogue, first) : noMetric(question, reading, catalogue) };
  const unclear = ambiguity(knowing, members, metrics, { ...situation, previous, candidates }, build);
  if (unclear) return { refusal: unclear };
  if (!first) return { refusal: noMetric(question, reading, catalogue) };
  const excluding = exclusion(knowing);
  if (excluding) return { refusal: noSuchMetric(excluding, catalogue, first) };
  const [left, ...others] = leftOver(knowing);
  if (left && reading.metrics.length === 0 && !previous) return { refusal: noMetric(question, knowing, catalogue) };
  if (left) return { refusal: refuseLeftOver(knowing, [left, ...others], first, catalogue, candidates) };
  return build(knowing, previous, metrics, members);
}

/** Members by their whole names, and by pieces of them that are left over. */
function membersIn(reading: Reading, candidates: readonly FoundMember[]): PlacedMember[] {
  const whole = placeMembers(reading, candidates);
  const left = leftOver({ ...reading, understood: [...reading.understood, ...whole] });
  return [...whole, ...placePartly(left, reading.text, candidates)].toSorted((a, b) => a.start - b.start);
}

/** The question from the word on that leaves something out, which no figure does. */
function exclusion({ text, says, lexicon }: Reading): string | undefined {
  return says(lexicon.without) ? text : undefined;
}

/** A question that names no figure of its own goes on from the answer before. */
function followed({ metrics, text, lexicon }: Reading, { previous }: Situation): AnalysisPlan | undefined {
  const goesOn =
    metrics.length === 0 ||
    new RegExp(`^(?:${lexicon.again})`, 'u').test(text) ||
    /^(?:by|nach|theo) | (?:instead|stattdessen)$/u.test(text);
  return goesOn ? previous : undefined;
}

/** Whose share is asked for. */
function focusOn({ filters }: Members, by: string | undefined): Pick<AnalysisPlan, 'focus'> {
  const [focus] = filters.find((one) => one.by === by)?.members ?? [];
  return focus ? { focus } : {};
}

/** The plan that a reading comes to. */
export function build(
  reading: Reading,
  previous: AnalysisPlan | undefined,
  metrics: readonly CatalogueEntry[],
  members: Members,
): Planned {
  const kind = decideKind(reading, members, previous);
  const ranksAgain = kind === 'RANKING' && !reading.by ? previous?.by : undefined;
  const held = comparedMembers(reading, members);
  const named = (isWho(reading) ? held : undefined) ?? reading.by?.thing.key ?? held ?? ranksAgain;
  const shared = kind === 'SHARE' ? members.filters[0]?.by : undefined;
  const by = named ?? shared ?? (kind === previous?.kind ? previous.by : undefined);
  const found = members.filters.filter((one) => kind !== 'SHARE' || one.by !== by);
  const kept = previous?.filters.filter((old) => old.by !== by && !found.some((one) => one.by === old.by)) ?? [];
  const filters = [...kept, ...found];
  const fits = fitting(metrics, [...(by ? [by] : []), ...filters.map((filter) => filter.by)], kind);
  const [metric] = metrics;
  if (fits.length === 0 && metric)
    return { refusal: notApart(metric, reading.by?.thing.name ?? by ?? filters[0]?.by ?? '') };
  const periods = decidePeriods(reading, kind, previous, metric?.isLevel);
  return AnalysisPlan.parse({
    kind,
    metrics: fits.map(({ key }) => key),
    ...periods,
    ...(by && kind !== 'TREND' && kind !== 'FORECAST' && kind !== 'VALUE' && kind !== 'COMPARISON' && { by }),
    filters,
    ...(kind === 'SHARE' && focusOn(members, by)),
    ...(kind === 'RANKING' && { rank: decideRank(reading, previous) }),
    ...decideSteps(reading, kind, periods.period, previous),
  });
}
