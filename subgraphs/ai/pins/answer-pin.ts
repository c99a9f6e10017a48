import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { logger } from '#kernel/telemetry/logger';
import { compose } from '../answer/compose.ts';
import { calendarFor } from '../conversations/look-around.ts';
import { showAnswer } from '../conversations/show-answer.ts';
import { showRefusal } from '../conversations/show-refusal.ts';
import { viewPlan } from '../corrections/plan-view.ts';
import { type Ask, gather } from '../evidence/gather.ts';
import type { Gathered } from '../evidence/readings.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { NamedMetric, Refusal } from '../plan/refusal.ts';
import type { Situation } from '../understand/planner.ts';
import { movePlan } from './move-plan.ts';
import type { PinnedChart } from './pinned-chart.entity.ts';
import type { PinnedAnswer } from './pinned-chart.types.ts';

/** Whoever waits longer for a tile has looked elsewhere. */
const PATIENCE_MS = 10_000;

/** What a pin shows now: read from the graph as the viewer, nothing of it older than that. */
export async function answerPin(
  context: Context,
  pin: Pick<PinnedChart, 'trail' | 'chart' | 'locale' | 'language'>,
  catalogue: readonly CatalogueEntry[],
): Promise<PinnedAnswer | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const ask: Ask = (query, variables) => context.askGraph(query, variables, signal);
  const { trail, language, locale } = pin;
  const plan = await calendarOf(context, catalogue, ask)
    .then((calendar) => movePlan(trail, { calendar, catalogue, locale, language }))
    .catch(() => trail.at(-1)?.plan);
  if (!plan) return null;
  const gathered = await gatherFor(plan, catalogue, ask);
  if ('refusal' in gathered) return refused(pin, plan, gathered.refusal, catalogue);
  const answer = showAnswer(compose(plan, gathered, catalogue, language), locale);
  const chart = answer.charts[pin.chart] ?? answer.charts[0];
  if (!chart) return refused(pin, plan, { kind: 'NO_DATA', metric: metricOf(plan, catalogue) }, catalogue);
  const { figures, evidence } = answer;
  return {
    ...{ plan: viewPlan(plan, catalogue, language), chart, figures, evidence },
    headline: answer.text[0] ?? null,
    refusal: null,
    at: evidence[0]?.at ?? new Date().toISOString(),
  };
}

function metricOf({ metrics: [key = ''] }: AnalysisPlan, catalogue: readonly CatalogueEntry[]): NamedMetric {
  return { key, name: catalogue.find((entry) => entry.key === key)?.name ?? key };
}

/** The pins of one request stand on one calendar. */
const calendars = new WeakMap<Context, Promise<Situation['calendar']>>();

function calendarOf(context: Context, catalogue: readonly CatalogueEntry[], ask: Ask): Promise<Situation['calendar']> {
  const calendar = calendars.get(context) ?? calendarFor(catalogue, context.viewer.fiscalYearStart, ask);
  calendars.set(context, calendar);
  return calendar;
}

async function gatherFor(
  plan: AnalysisPlan,
  catalogue: readonly CatalogueEntry[],
  ask: Ask,
): Promise<Gathered | { refusal: Refusal }> {
  const gone = plan.metrics.find((key) => !catalogue.some((entry) => entry.key === key));
  if (gone !== undefined) return { refusal: { kind: 'NO_SUCH_METRIC', said: gone, nearest: [] } };
  try {
    return await gather(plan, catalogue, ask);
  } catch (error) {
    logger.warn({ error: String(error) }, 'pinned chart not answered');
    return { refusal: { kind: 'NOT_ANSWERED', domain: plan.metrics[0]?.split('.')[0] ?? '' } };
  }
}

function refused(
  { language }: Pick<PinnedChart, 'language'>,
  plan: AnalysisPlan,
  refusal: Refusal,
  catalogue: readonly CatalogueEntry[],
): PinnedAnswer {
  return {
    plan: viewPlan(plan, catalogue, language),
    ...{ chart: null, headline: null, figures: [], evidence: [] },
    refusal: showRefusal(refusal, language),
    at: new Date().toISOString(),
  };
}
