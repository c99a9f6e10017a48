import type { Answer, Sentence } from '../answer/answer.ts';
import { compose } from '../answer/compose.ts';
import type { Figure } from '../evidence/evidence.ts';
import { type Ask, gather } from '../evidence/gather.ts';
import type { Gathered, Reading } from '../evidence/readings.ts';
import { AnalysisPlan, type PlanPeriod } from '../plan/analysis-plan.ts';
import { figuresIn } from '../say/bind.ts';
import { CompanyCalendar } from '../understand/analyst/calendar.ts';
import { sayPeriod } from '../understand/say-period.ts';
import { questionAbout, type Reader } from './question-about.ts';
import type { News } from './rank-news.ts';

/** One of the news with its words, its picture and its proof. */
export interface Told {
  news: News;
  period: PlanPeriod;
  against: PlanPeriod;
  answer: Answer;
  /** The question that has this and more as its answer; absent where there is no way to ask for it. */
  question?: string;
}

/** Reads what moved the figure and the history that it stands in, and says it as answers do; undefined when that cannot be read. */
export async function tellFinding(news: News, reader: Reader & { ask: Ask }): Promise<Told | undefined> {
  const { catalogue, language, ask } = reader;
  const plan = planOf(news, reader);
  const steps = historyPlan(news, reader);
  const [moved, history] = await Promise.all([gather(plan, catalogue, ask), gather(steps, catalogue, ask)]);
  if ('refusal' in moved || 'refusal' in history) return undefined;
  const gathered = inHistory(moved, history);
  const answer = compose({ ...plan, kind: 'DRIVERS', grain: news.grain }, gathered, catalogue, language);
  const insights = oneOfEach(answer, news.change > 0 ? 'TOP' : 'BOTTOM');
  const question = await questionAbout(plan, reader);
  return {
    news,
    period: plan.period,
    against: plan.against,
    ...(question && { question }),
    answer: {
      ...answer,
      insights,
      recommendations: [],
      charts: compose(steps, history, catalogue, language).charts.slice(0, 1),
      figures: needed(answer.figures, [...answer.text, ...insights]),
    },
  };
}

/** The weightiest of each kind: who moved it most, and for how long it has not been that high, or low where it fell. */
function oneOfEach({ insights, findings }: Answer, end: 'TOP' | 'BOTTOM'): Sentence[] {
  const of = ({ finding = -1 }: Sentence) => findings[finding];
  const fits = (one: Sentence) => of(one)?.kind !== 'RECORD' || of(one)?.words.end === end;
  const fitting = insights.filter(fits);
  return fitting.filter((one, index) => fitting.findIndex((other) => of(other)?.kind === of(one)?.kind) === index);
}

/** What moved the last finished step, taken apart where the parts add up. */
export function planOf({ metric, steps, lag }: News, { calendar, language }: Reader) {
  const said = (index: number) => {
    const { from, to } = steps.at(index) ?? { from: calendar.first, to: calendar.anchor };
    return sayPeriod({ from, to }, language, new CompanyCalendar(calendar));
  };
  const kind = metric.addsUp ? 'DRIVERS' : 'COMPARISON';
  const [period, against] = [said(-1), said(-1 - lag)];
  return { ...AnalysisPlan.parse({ kind, metrics: [metric.key], period, against }), against };
}

/** The steps that the survey read, so that they need not be computed again. */
function historyPlan({ metric, grain, history }: News, { calendar, language }: Reader): AnalysisPlan {
  const period = sayPeriod(history, language, new CompanyCalendar(calendar));
  return AnalysisPlan.parse({ kind: 'TREND', metrics: [metric.key], period, grain });
}

/** The change with the history in place of its own steps; each reading still says where it was read. */
function inHistory({ evidence, metrics }: Gathered, history: Gathered): Gathered {
  const [own] = metrics;
  const [past] = history.metrics;
  const renamed = (reading: Reading): Reading => ({ ...reading, evidence: HISTORY });
  const steps = past?.steps.map((step) => ({ ...step, reading: renamed(step.reading) })) ?? [];
  return {
    evidence: [...evidence, ...history.evidence.map((one) => ({ ...one, id: HISTORY }))],
    metrics: own ? [{ ...own, steps, stepsAgainst: [] }] : [],
  };
}

const HISTORY = 'history';

/** The figures that sentences show, and those that these are computed from. */
function needed(figures: readonly Figure[], sentences: readonly Sentence[]): Figure[] {
  const ids = new Set(sentences.flatMap(figuresIn));
  for (const { id, from } of figures.toReversed())
    if (ids.has(id) && 'of' in from) for (const part of from.of) ids.add(part);
  return figures.filter(({ id }) => ids.has(id));
}
