import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { showAnswer } from '../conversations/show-answer.ts';
import { isGoodNews } from '../reason/situation.ts';
import { metricName } from '../say/names.ts';
import { languageOf } from '../understand/language-of.ts';
import type { Language } from '../understand/planner.ts';
import { type BriefFinding, BriefState, type MorningBrief } from './brief.types.ts';
import { keptResult } from './kept-results.ts';
import { type Happened, type Newsroom, openNewsroom } from './newsroom.ts';
import { chooseNews, hasPast, type News } from './rank-news.ts';
import { EMPTY } from './say-empty.ts';
import { type Told, tellFinding } from './tell-finding.ts';
import { within } from './within.ts';

const MOST = 3;
/** The router gives up on a subgraph after two seconds; what takes longer is read on, and there when asked for again. */
const PATIENCE_MS = 1_000;

/** What matters to the viewer today. What takes too long is PREPARING, and goes on. */
export async function morningBrief(context: Context, catalogue: readonly CatalogueEntry[]): Promise<MorningBrief> {
  const { locale } = context.viewer;
  const prepared = openNewsroom(context, catalogue).then((room) =>
    room ? prepare(context, room, locale) : empty(BriefState.NO_FIGURES, languageOf(locale)),
  );
  return (await within(PATIENCE_MS, prepared)) ?? empty(BriefState.PREPARING, languageOf(locale));
}

async function prepare(context: Context, room: Newsroom, locale: string): Promise<MorningBrief> {
  const happened = await room.happened;
  const chosen = chooseNews(happened.ranked, happened.series, MOST);
  const told = await Promise.all(chosen.map((news) => tell(context, room, happened, news)));
  const findings = told.flatMap((one) => (one ? show(one, room.language, locale) : []));
  if (findings.length > 0) return { state: BriefState.READY, findings, message: null, at: happened.at };
  const hasFailed = !happened.isComplete || chosen.length > 0;
  const silent = happened.series.some(hasPast) ? BriefState.NOTHING_NEW : BriefState.NO_DATA;
  return { ...empty(hasFailed ? BriefState.NOT_ANSWERED : silent, room.language), at: happened.at };
}

function tell(context: Context, room: Newsroom, { calendar }: Happened, news: News): Promise<Told | undefined> {
  const { metric, grain, history, lag } = news;
  return keptResult(context, {
    name: JSON.stringify(['told', metric.key, grain, history.to, lag]),
    metrics: [metric],
    run: () => tellFinding(news, { ...room, calendar }),
    isWorthKeeping: (told) => told !== undefined,
  });
}

function empty(state: BriefState, language: Language): MorningBrief {
  return { state, findings: [], message: EMPTY[language][state], at: null };
}

function show({ news, period, against, question, answer }: Told, language: Language, locale: string): BriefFinding {
  const { text, insights, charts, figures, evidence } = showAnswer(answer, locale);
  const { metric, change, surprise } = news;
  return {
    metric: metric.key,
    name: metricName(metric, language),
    from: period.from,
    to: period.to,
    period: period.said,
    against: against.said,
    isGood: isGoodNews({ metric }, change) ?? null,
    surprise,
    sentences: [...text, ...insights],
    chart: charts[0] ?? null,
    question: question ?? null,
    figures,
    evidence,
  };
}
