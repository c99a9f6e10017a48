import { AnalysisPlan } from '../../plan/analysis-plan.ts';
import type { Refusal } from '../../plan/refusal.ts';
import type { Planner, Situation } from '../planner.ts';
import { chooseMetrics, fitting } from './choose-metrics.ts';
import { decideKind } from './decide-kind.ts';
import { decidePeriods } from './decide-periods.ts';
import { decideSteps } from './decide-steps.ts';
import { detectLanguage } from './detect-language.ts';
import { findMembers, type Members } from './find-members.ts';
import { type Reading, readQuestion } from './read-question.ts';
import { noMetric, noSuchMember, notApart } from './refuse.ts';

/** Plans by rules alone: no model, no network, the same answer every time. */
export const analyst: Planner = {
  async understand(question, situation) {
    const language = detectLanguage(question, situation.locale, situation.catalogue);
    const reading = readQuestion(question, language, situation.catalogue, situation.calendar);
    const planned = await plan(question, reading, situation);
    return 'refusal' in planned ? { refusal: planned.refusal, language } : { plan: planned, language };
  },
};

async function plan(
  question: string,
  reading: Reading,
  situation: Situation,
): Promise<AnalysisPlan | { refusal: Refusal }> {
  const { catalogue } = situation;
  const previous = followed(reading, situation);
  const metrics = chooseMetrics(reading, catalogue, previous);
  const [first] = metrics;
  if (!first) return { refusal: noMetric(question, reading, catalogue) };
  const members = findMembers(
    reading,
    await situation.findMembers(question),
    first.dimensions.map(({ key }) => key),
  );
  if (members.unknown) return { refusal: noSuchMember(members.unknown) };
  return build(reading, { ...situation, ...(previous && { previous }) }, metrics, members);
}

/** A question that names no figure of its own goes on from the answer before. */
function followed({ metrics, text, lexicon }: Reading, { previous }: Situation): AnalysisPlan | undefined {
  const goesOn = metrics.length === 0 || new RegExp(`^(?:${lexicon.again})`, 'u').test(text);
  return goesOn ? previous : undefined;
}

function build(
  reading: Reading,
  { previous }: Situation,
  metrics: ReturnType<typeof chooseMetrics>,
  { filters }: Members,
): AnalysisPlan | { refusal: Refusal } {
  const kind = decideKind(reading, previous);
  const by = reading.by?.thing.key ?? (kind === previous?.kind ? previous.by : undefined);
  const kept = previous?.filters.filter((old) => old.by !== by && !filters.some((one) => one.by === old.by)) ?? [];
  const allFilters = [...kept, ...filters];
  const fits = fitting(metrics, [...(by ? [by] : []), ...allFilters.map((filter) => filter.by)], kind);
  const [metric] = metrics;
  if (fits.length === 0 && metric) return { refusal: notApart(metric, by ?? allFilters[0]?.by ?? '') };
  const periods = decidePeriods(reading, kind, previous);
  return AnalysisPlan.parse({
    kind,
    metrics: fits.map(({ key }) => key),
    ...periods,
    ...(by && { by }),
    filters: allFilters,
    ...(kind === 'RANKING' && { rank: reading.rank ?? { from: 'TOP', count: 10 } }),
    ...decideSteps(reading, kind, periods.period),
  });
}
